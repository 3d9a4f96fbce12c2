"""Counting searches in vain without personal data."""

from __future__ import annotations

import pytest
import time_machine

from search.models import ZeroResultTerm
from search.zero_results import count_zero_result, public_words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kirahvitarha", "kirahvitarha"),
        ("  kirahvi   TARHA ", "kirahvi tarha"),
        ("Virtanen", ""),
        ("matti virtanen", ""),
        ("010190-123A", ""),
        ("0401234567", ""),
        ("minna@example.org", ""),
        ("minulla on aina niin kova ikävä", ""),
        ("x" * 40, ""),
        ("?!", ""),
    ],
)
def test_only_words_that_tell_of_nobody_are_kept(text, kept):
    assert public_words(text) == kept


@pytest.mark.django_db
def test_the_same_words_are_counted_together():
    for text in ("Kirahvitarha", "kirahvitarha "):
        count_zero_result(text, "fi")
    assert ZeroResultTerm.objects.get().count == 2


@pytest.mark.django_db
def test_languages_are_counted_apart():
    count_zero_result("giraff", "sv")
    count_zero_result("giraff", "en")
    assert ZeroResultTerm.objects.count() == 2


@pytest.mark.django_db
def test_the_last_day_is_kept():
    with time_machine.travel("2026-11-20 12:00"):
        count_zero_result("kirahvi", "fi")
    with time_machine.travel("2026-11-22 12:00"):
        count_zero_result("kirahvi", "fi")
    assert str(ZeroResultTerm.objects.get().last_date) == "2026-11-22"


@pytest.mark.django_db
def test_nothing_is_kept_of_a_name():
    count_zero_result("matti virtanen", "fi")
    assert not ZeroResultTerm.objects.exists()
