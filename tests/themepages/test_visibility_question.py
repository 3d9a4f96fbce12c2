"""What the check makes of a text, and how often it may ask PTV."""

from __future__ import annotations

import pytest
import time_machine
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as st

from cms.rate_limit import hashed_address
from themepages.visibility import rate_limit
from themepages.visibility.question import Asked, has_right_check_digit, read_question
from themepages.visibility.rate_limit import Limit, TooManyQuestions, count_question


ID = "0ffe5d4c-5d4c-4d4c-9d4c-0ffe5d4c0ffe"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("", Asked.NOTHING, ""),
        ("  \0 ", Asked.NOTHING, ""),
        ("vesi  jumppa", Asked.NAME, "vesi jumppa"),
        ("0201256-6", Asked.BUSINESS_ID, "0201256-6"),
        (" 02012566 ", Asked.BUSINESS_ID, "0201256-6"),
        ("FI02012566", Asked.BUSINESS_ID, "0201256-6"),
        ("0201256 – 6", Asked.NAME, "0201256 – 6"),
        ("12345", Asked.NAME, "12345"),
        (ID.upper(), Asked.REGISTRY_ID, ID),
        (f"https://www.suomi.fi/palvelut/vesijumppa/{ID}?x=1", Asked.REGISTRY_ID, ID),
    ],
)
def test_a_text_is_read_as_what_it_looks_like(text, kind, value):
    question = read_question(text)
    assert (question.kind, question.value) == (kind, value)


@pytest.mark.parametrize("right", ["0201256-6", "0737546-2", "0112038-9"])
def test_a_real_business_id_is_recognised(right):
    assert has_right_check_digit(right)


@pytest.mark.parametrize("wrong", ["0201256-7", "1234567-8", "0000001-1"])
def test_a_mistyped_business_id_is_recognised(wrong):
    assert not has_right_check_digit(wrong)
    assert read_question(wrong).is_mistyped


@given(st.text(max_size=400))
def test_any_text_is_a_question_of_bearable_length(text):
    question = read_question(text)
    assert len(question.value) <= 200
    assert "\0" not in question.value


@given(st.integers(min_value=0, max_value=9_999_999))
def test_at_most_one_check_digit_is_right(number):
    right = [digit for digit in range(10) if has_right_check_digit(f"{number:07}-{digit}")]
    assert len(right) <= 1


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(rate_limit, "PER_ADDRESS", Limit(count=2, seconds=600))
    monkeypatch.setattr(rate_limit, "WHOLE_SITE", Limit(count=3, seconds=60))


def test_an_address_may_ask_only_so_often(few):
    count_question("192.0.2.1")
    count_question("192.0.2.1")
    with pytest.raises(TooManyQuestions) as error:
        count_question("192.0.2.1")
    assert 0 < error.value.retry_after <= 601


def test_all_addresses_together_may_ask_only_so_often(few):
    for number in range(3):
        count_question(f"192.0.2.{number}")
    with pytest.raises(TooManyQuestions) as error:
        count_question("192.0.2.9")
    assert error.value.retry_after <= 61


def test_one_may_ask_again_when_the_window_is_over(few):
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as clock:
        for _ in range(2):
            count_question("192.0.2.1")
        with pytest.raises(TooManyQuestions) as error:
            count_question("192.0.2.1")
        clock.shift(error.value.retry_after)
        count_question("192.0.2.1")


def test_the_address_is_kept_nowhere(few, monkeypatch):
    kept = []
    add = cache.add
    monkeypatch.setattr(cache, "add", lambda key, *a, **k: kept.append(key) or add(key, *a, **k))
    count_question("192.0.2.1")
    assert kept
    assert not any("192.0.2.1" in key for key in kept)


def test_the_next_day_an_address_is_hashed_otherwise():
    with time_machine.travel("2026-11-22T10:00:00Z"):
        first = hashed_address("visibility", "192.0.2.1")
        assert hashed_address("visibility", "192.0.2.1") == first
    with time_machine.travel("2026-11-23T10:00:00Z"):
        assert hashed_address("visibility", "192.0.2.1") != first
