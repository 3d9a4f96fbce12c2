"""Dates, times and changes in words, in the three languages."""

from datetime import datetime, timedelta

import pytest
from django.utils.translation import override

from events.date_text import heading_text, month_text, status_text, when_text
from events.enums import OccurrenceStatus
from events.local_time import aware
from events.models import EventOccurrence, EventPage


START = aware(datetime(2027, 1, 12, 17))


def occurrence(start=START, hours=1.5, **fields):
    page = EventPage(title="Kävelyretki")
    end = start + timedelta(hours=hours)
    return EventOccurrence(page=page, original_start=START, start=start, end=end, **fields)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "ti 12.1.2027 klo 17.00–18.30"),
        ("sv", "tis 12.1.2027 kl. 17.00–18.30"),
        ("en", "Tue 12 Jan 2027 at 17:00–18:30"),
    ],
)
def test_time_is_written_as_in_the_language(language, text):
    with override(language):
        assert when_text(occurrence()) == text


def test_over_midnight_both_days_are_told():
    with override("fi"):
        assert when_text(occurrence(hours=8)) == "ti 12.1.2027 klo 17.00 – ke 13.1.2027 klo 1.00"


def test_a_heading_carries_date_name_and_status():
    with override("fi"):
        cancelled = occurrence(status=OccurrenceStatus.CANCELLED)
        assert heading_text(occurrence()) == "ti 12.1.2027 klo 17.00–18.30: Kävelyretki"
        assert heading_text(cancelled).endswith(": Kävelyretki (peruttu)")


def test_a_moved_occurrence_tells_its_first_day_and_why():
    moved = occurrence(
        start=START + timedelta(days=2), status=OccurrenceStatus.MOVED, note="Tila on varattu."
    )
    with override("fi"):
        assert status_text(moved) == "Siirretty, piti olla ti 12.1.2027: Tila on varattu."


def test_nothing_is_said_of_what_goes_as_planned():
    assert status_text(occurrence()) == ""


def test_a_month_heading_begins_with_a_capital():
    with override("fi"):
        assert month_text(START) == "Tammikuu 2027"
