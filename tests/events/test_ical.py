"""Calendar files, read back as a calendar program reads them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import time_machine
from django.utils.translation import gettext, override

from events.enums import ChangeKind, Frequency
from events.local_time import aware
from events.models import EventPage, OccurrenceChange
from events.vtimezone import helsinki_vtimezone
from tests.events.factories import event_page


HELSINKI = ZoneInfo("Europe/Helsinki")
START = aware(datetime(2027, 3, 23, 17))


@pytest.fixture(autouse=True)
def march():
    with time_machine.travel("2027-03-01 12:00 +0200", tick=False), override("fi"):
        yield


@pytest.fixture
def group(calendar, kotka):
    return event_page(
        calendar,
        "Tuolijumppa; viikoittain, kaikille",
        start=START,
        frequency=Frequency.WEEKLY,
        count=3,
        municipality=kotka,
        place_name="Liikuntahalli",
        summary="Jumppaa istuen " * 10,
    )


def fetch(client, page, query=""):
    response = client.get(f"{page.url}ical/{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return response.content


def events_of(content):
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def cancel_second(page):
    change = OccurrenceChange(
        day=date(2027, 3, 30), kind=ChangeKind.CANCELLED, reason="Halli on kiinni."
    )
    page.changes.add(change)
    page.save_revision().publish()


def test_each_occurrence_is_an_event_at_local_time(client, group):
    starts = [event.start for event in events_of(fetch(client, group))]
    assert [start.astimezone(HELSINKI).hour for start in starts] == [17, 17, 17]
    assert [start.utcoffset().seconds for start in starts] == [7200, 10800, 10800]


def test_times_name_the_zone_that_the_file_defines(client, group):
    content = fetch(client, group)
    assert b"DTSTART;TZID=Europe/Helsinki:20270323T170000" in content
    zones = icalendar.Calendar.from_ical(content).walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Helsinki"]
    assert {part.name for part in zones[0].subcomponents} == {"STANDARD", "DAYLIGHT"}


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2035])
def test_the_zone_of_the_file_agrees_with_the_clock_in_finland(year):
    zone = helsinki_vtimezone().to_tz()
    for day in range(1, 366):
        noon = datetime(year, 1, 1, 12) + timedelta(days=day - 1)
        assert noon.replace(tzinfo=zone).utcoffset() == noon.replace(tzinfo=HELSINKI).utcoffset()


def test_lines_end_in_crlf_and_are_folded(client, group):
    content = fetch(client, group)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_required_properties_are_there(client, group):
    calendar = icalendar.Calendar.from_ical(fetch(client, group))
    assert (calendar["VERSION"], bool(calendar["PRODID"])) == ("2.0", True)
    assert all(
        {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "URL"} <= set(e) for e in calendar.events
    )


def test_special_signs_survive(client, group):
    assert (
        str(events_of(fetch(client, group))[0]["SUMMARY"]) == "Tuolijumppa; viikoittain, kaikille"
    )


def test_names_are_unique_and_stay_over_edits_of_other_things(client, group):
    before = [str(event["UID"]) for event in events_of(fetch(client, group))]
    group.title, group.slug = "Uusi nimi", "uusi-nimi"
    group.save_revision().publish()
    after = [str(event["UID"]) for event in events_of(fetch(client, EventPage.objects.get()))]
    assert len(set(before)) == 3
    assert after == before


def test_a_cancelled_occurrence_says_so_under_the_same_name(client, group):
    before = events_of(fetch(client, group))[1]
    cancel_second(group)
    after = events_of(fetch(client, group))[1]
    assert str(after["UID"]) == str(before["UID"])
    assert str(after["STATUS"]) == "CANCELLED"
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert str(after["SUMMARY"]) == gettext("Cancelled: %(title)s") % {"title": group.title}
    assert "Halli on kiinni." in str(after["DESCRIPTION"])


def test_a_moved_occurrence_keeps_its_name(client, group):
    before = events_of(fetch(client, group))[2]
    moved = {"kind": ChangeKind.MOVED, "new_start": aware(datetime(2027, 4, 8, 18))}
    group.changes.add(OccurrenceChange(day=date(2027, 4, 6), **moved))
    group.save_revision().publish()
    after = events_of(fetch(client, group))[2]
    assert str(after["UID"]) == str(before["UID"])
    assert after.start.astimezone(HELSINKI) == datetime(2027, 4, 8, 18, tzinfo=HELSINKI)
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1


def test_the_feed_follows_the_filters(client, calendar, group, hamina):
    event_page(calendar, "Haminan retki", municipality=hamina, start=START)
    names = {str(event["SUMMARY"]) for event in events_of(fetch(client, calendar, "?kunta=hamina"))}
    assert names == {"Haminan retki"}


def test_an_empty_feed_is_still_a_calendar(client, calendar):
    assert icalendar.Calendar.from_ical(fetch(client, calendar)).events == []


def test_queries_of_the_feed_do_not_grow_with_events(
    client, calendar, group, django_assert_max_num_queries, django_assert_num_queries
):
    fetch(client, calendar)
    with django_assert_max_num_queries(20) as first:
        fetch(client, calendar)
    for number in range(5):
        event_page(calendar, f"Tapahtuma {number}", start=START)
    with django_assert_num_queries(len(first)):
        fetch(client, calendar)
