"""Materialised occurrences follow the published page."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Locale

from cms.locks import advisory_lock
from events.enums import ChangeKind, Frequency, OccurrenceStatus
from events.local_time import aware
from events.models import EventOccurrence, EventPage, OccurrenceChange
from events.occurrences import rebuild_all_occurrences, rebuild_occurrences
from events.tasks import LOCK, extend_occurrences
from tests.events.factories import event_page


TUESDAY = aware(datetime(2027, 1, 12, 17))


@pytest.fixture(autouse=True)
def new_year():
    with time_machine.travel("2027-01-01 12:00 +0200", tick=False):
        yield


@pytest.fixture
def weekly(calendar):
    return event_page(calendar, start=TUESDAY, frequency=Frequency.WEEKLY, count=4)


def cancel(page, day=date(2027, 1, 19), reason="Ohjaaja on sairaana."):
    page.changes.add(OccurrenceChange(day=day, kind=ChangeKind.CANCELLED, reason=reason))
    page.save_revision().publish()


def test_publishing_makes_the_occurrences(weekly):
    assert weekly.occurrences.count() == 4


def test_a_draft_has_none(calendar):
    page = EventPage(title="Luonnos", start=TUESDAY, end=TUESDAY + timedelta(hours=1), live=False)
    calendar.add_child(instance=page)
    page.save_revision()
    assert not EventOccurrence.objects.exists()


def test_rebuilding_writes_nothing_when_nothing_changed(weekly):
    before = list(weekly.occurrences.values())
    assert rebuild_occurrences(weekly) == 0
    assert list(weekly.occurrences.values()) == before


def test_cancelling_one_day_keeps_the_row_and_raises_its_sequence(weekly):
    before = weekly.occurrences.get(start=TUESDAY + timedelta(weeks=1))
    cancel(weekly)
    after = EventOccurrence.objects.get(pk=before.pk)
    assert (after.status, after.note) == (OccurrenceStatus.CANCELLED, "Ohjaaja on sairaana.")
    assert after.sequence == before.sequence + 1


def test_a_new_reason_alone_leaves_the_sequence(weekly):
    cancel(weekly)
    change = weekly.changes.get()
    change.reason = "Tila on varattu."
    weekly.changes.add(change)
    weekly.save_revision().publish()
    row = weekly.occurrences.get(status=OccurrenceStatus.CANCELLED)
    assert (row.note, row.sequence) == ("Tila on varattu.", 1)


def test_a_shorter_rule_removes_the_rows_at_the_end(weekly):
    weekly.count = 2
    weekly.save_revision().publish()
    assert weekly.occurrences.count() == 2


def test_unpublishing_hides_the_rows_but_keeps_them(weekly):
    weekly.unpublish()
    assert weekly.occurrences.count() == 4
    assert not EventOccurrence.objects.public().exists()


def test_an_endless_event_reaches_the_horizon_and_no_further(calendar):
    page = event_page(calendar, start=TUESDAY, frequency=Frequency.WEEKLY)
    last = page.occurrences.last().start
    assert timedelta(days=540) < last - TUESDAY < timedelta(days=549)


def test_the_nightly_job_carries_endless_events_on(calendar):
    page = event_page(calendar, start=TUESDAY, frequency=Frequency.WEEKLY)
    before = page.occurrences.count()
    with time_machine.travel("2027-03-01 03:15 +0200"):
        assert extend_occurrences() > 0
        assert rebuild_all_occurrences() == 0
    assert page.occurrences.count() > before


def test_the_command_does_what_the_job_does(weekly, capsys):
    call_command("rebuild_occurrences")
    assert "0 rows written" in capsys.readouterr().out


def test_two_runs_of_the_job_do_not_go_on_at_once(weekly, monkeypatch):
    other_process = connection.copy()
    with monkeypatch.context() as patch:
        patch.setattr("cms.locks.connection", other_process)
        lock = advisory_lock(LOCK)
        lock.__enter__()
    assert extend_occurrences() is None
    with pytest.raises(CommandError, match="going on"):
        call_command("rebuild_occurrences")
    # Closing alone lets the lock go a moment later, perhaps in the middle of the next test.
    other_process.cursor().execute("SELECT pg_advisory_unlock_all()")
    other_process.close()


def test_a_copied_page_is_named_anew_in_calendar_programs(weekly):
    copy = weekly.copy(update_attrs={"slug": "kopio", "title": "Kopio"})
    assert copy.uuid != weekly.uuid


def test_a_cancellation_shows_in_a_published_translation_at_once(home, weekly):
    swedish, _ = Locale.objects.get_or_create(language_code="sv")
    translation = weekly.copy_for_translation(swedish, copy_parents=True)
    translation.save_revision().publish()
    cancel(EventPage.objects.get(pk=weekly.pk))
    assert translation.occurrences.count() == 4
    assert translation.occurrences.filter(status=OccurrenceStatus.CANCELLED).count() == 1
