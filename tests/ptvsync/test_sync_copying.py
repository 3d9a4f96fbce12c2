"""Staged rows are copied beside what the run does, each page whole or not at all."""

from __future__ import annotations

import pytest
from django.db import connection
from psycopg import sql
from psycopg.errors import UndefinedTable

from ptvsync.models import StagedPage, StagedRow
from ptvsync.sync import copying
from ptvsync.sync.copying import Copying
from ptvsync.sync.staged_lines import Line

from .factories import uuid
from .packages import new_run


pytestmark = pytest.mark.django_db

COUNT = 250


@pytest.fixture
def run():
    return new_run()


@pytest.fixture
def writing(run):
    writing = Copying(run)
    yield writing
    writing.close()


def lines(run, count=COUNT):
    return [Line(run.pk, "service", uuid(f"palvelu-{number}")) for number in range(count)]


def test_many_rows_and_the_marks_of_their_pages_are_there_after_waiting(writing, run):
    writing.start(lines(run), ["sivu-1", "sivu-2"])
    writing.wait()

    assert StagedRow.objects.filter(run=run, kind="service").count() == COUNT
    assert set(StagedPage.objects.values_list("run_id", "key")) == {
        (run.pk, "sivu-1"),
        (run.pk, "sivu-2"),
    }


def test_the_next_writing_waits_for_the_one_before(writing, run):
    for _round in range(3):
        writing.start(lines(run), [])
    writing.close()

    assert StagedRow.objects.count() == 3 * COUNT


def test_what_hinders_a_writing_is_told_when_it_is_waited_for(writing, run, monkeypatch):
    monkeypatch.setattr(copying, "COPY", sql.SQL("COPY nowhere FROM STDIN"))
    writing.start(lines(run), ["sivu"])

    with pytest.raises(UndefinedTable):
        writing.wait()

    assert (StagedRow.objects.exists(), StagedPage.objects.exists()) == (False, False)


def test_a_page_that_is_marked_already_is_no_error(writing, run):
    writing.start([], ["sivu"])
    writing.start(lines(run), ["sivu"])
    writing.wait()

    assert StagedPage.objects.count() == 1


def test_a_query_waits_for_what_is_being_written(writing, run):
    for number in range(1, 4):
        writing.start(lines(run), [f"sivu-{number}"])

        assert StagedRow.objects.count() == number * COUNT
        run.save(update_fields=["progress"])


def test_after_the_end_nothing_is_waited_for(writing, run):
    before = list(connection.execute_wrappers)
    writing.start(lines(run), [])
    writing.close()

    assert connection.execute_wrappers == before


def test_few_rows_are_there_at_once(writing, run):
    writing.start(lines(run, 3), ["sivu"])

    assert (StagedRow.objects.count(), StagedPage.objects.count()) == (3, 1)
