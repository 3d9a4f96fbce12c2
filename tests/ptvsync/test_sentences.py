"""Sentences that are stored in no language and read in any."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from ptvsync.freshness import copy_state
from ptvsync.models import Service, SyncRun
from ptvsync.sentences import PlainError, told
from ptvsync.sync import diary
from ptvsync.sync.brake import EMPTY, TOO_MANY
from ptvsync.sync.errors import Braked

from .packages import new_run


LANGUAGES = ("fi", "sv", "en")


def too_many():
    name = Service._meta.verbose_name_plural
    return Braked(TOO_MANY, gone=7, published=30, name=name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("writer", LANGUAGES)
def test_a_sentence_is_read_in_the_readers_language_whoever_wrote_it(writer, language):
    with override(writer):
        stored = json.loads(json.dumps(too_many().stored()))

    with override(language):
        assert told(stored) == str(too_many())


def test_languages_differ():
    stored = too_many().stored()
    found = set()
    for language in LANGUAGES:
        with override(language):
            found.add(told(stored))

    assert len(found) == 3


@pytest.mark.parametrize("nothing", [{}, {"msgid": ""}, ""])
def test_nothing_is_told_as_nothing(nothing):
    assert told(nothing) == ""


def test_a_sentence_of_before_is_told_as_it_was_written():
    assert told({"msgid": "PTV ei vastaa: 100 % poissa."}) == "PTV ei vastaa: 100 % poissa."


@given(st.dictionaries(st.sampled_from("abc"), st.text() | st.integers(), min_size=1))
def test_what_stands_in_a_sentence_comes_back_as_it_was(parameters):
    pattern = " ".join(f"%({name})s" for name in parameters)
    error = PlainError(pattern, **parameters)

    assert told(error.stored()) == str(error)


def test_a_parameter_of_another_kind_is_kept_as_its_text():
    error = PlainError(_("Nothing at %(path)s"), path=ValueError("täällä"))
    assert told(json.loads(json.dumps(error.stored()))) == "Nothing at täällä"


@pytest.mark.django_db
def test_the_diary_and_the_state_of_the_copy_speak_the_readers_language():
    run = new_run()
    with override("fi"):
        diary.finish(run, SyncRun.Status.FAILED, PlainError(EMPTY))
    new_run(status=SyncRun.Status.DONE, started_at=run.started_at - timedelta(hours=1))
    run.refresh_from_db()

    with override("en"):
        assert run.message.startswith("PTV gave no services at all")
        assert run.message == str(EMPTY)
    with override("sv"):
        assert run.message == str(EMPTY)
        assert copy_state().run.message == str(EMPTY)


@pytest.mark.django_db
def test_a_run_that_ends_well_after_waiting_still_says_why_it_waited():
    run = new_run()
    diary.finish(run, SyncRun.Status.BRAKED, too_many())
    diary.finish(run, SyncRun.Status.DONE)

    assert SyncRun.objects.get(pk=run.pk).message == str(too_many())
