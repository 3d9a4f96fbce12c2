"""The calendar's list: filters, tabs, pages, and what bad input does."""

from datetime import datetime, timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import PageViewRestriction

from events.date_text import heading_text
from events.enums import Audience, EventType, Frequency, TargetGroup
from events.local_time import aware
from tests.events.factories import calendar_page, event_page


@pytest.fixture
def listed(client, calendar):
    def read(query=""):
        response = client.get(f"{calendar.url}{query}")
        assert response.status_code == 200
        return response.content.decode()

    return read


def link_texts(page):
    return [
        link.get_text(" ") for link in BeautifulSoup(page, "html.parser").select(".event-list a")
    ]


def shows(page, title):
    return any(f": {title}" in text for text in link_texts(page))


def test_events_are_listed_with_date_in_the_link_text(calendar, listed):
    with time_machine.travel("2027-01-05 12:00 +0200"):
        page = event_page(calendar, "Kävelyretki", start=aware(datetime(2027, 1, 12, 17)))
        with override("fi"):
            heading = heading_text(page.occurrences.get())
        assert [text for text in link_texts(listed()) if heading in text]


def test_a_cancelled_event_says_so_in_the_link_text(calendar, listed):
    start = aware(datetime(2027, 1, 12, 17))
    cancelled = {"day": start.date(), "reason": "Ohjaaja on sairaana."}
    with time_machine.travel("2027-01-05 12:00 +0200"):
        event_page(calendar, "Kävelyretki", start=start, changes=[cancelled])
        page = listed()
    with override("fi"):
        assert f"Kävelyretki ({gettext('Cancelled').lower()})" in page
    assert "Ohjaaja on sairaana." in page


def test_months_are_headings(calendar, listed):
    with time_machine.travel("2027-01-05 12:00 +0200"):
        event_page(calendar, start=aware(datetime(2027, 1, 12, 17)))
        event_page(calendar, "Toinen", start=aware(datetime(2027, 3, 12, 17)))
        page = listed()
    assert page.index("Tammikuu 2027") < page.index("Maaliskuu 2027")


def test_what_has_ended_is_not_listed(calendar, listed):
    event_page(calendar, "Mennyt", start=timezone.now() - timedelta(days=2))
    assert "Mennyt" not in listed()


def test_an_earlier_day_shows_what_has_ended(calendar, listed):
    event_page(calendar, "Mennyt", start=timezone.now() - timedelta(days=2))
    day = (timezone.now() - timedelta(days=5)).date()
    assert "Mennyt" in listed(f"?alkaen={day}")


def test_a_municipality_shows_its_own_and_remote_events(calendar, kotka, hamina, listed):
    event_page(calendar, "Kotkassa", municipality=kotka)
    event_page(calendar, "Haminassa", municipality=hamina)
    event_page(calendar, "Etänä", is_remote=True)
    page = listed("?kunta=kotka")
    assert ("Kotkassa" in page, "Haminassa" in page, "Etänä" in page) == (True, False, True)


def test_a_theme_shows_its_own_events(theme, calendar, listed):
    event_page(calendar, "Teemassa", theme=theme)
    event_page(calendar, "Muualla")
    page = listed("?teema=liikunta")
    assert ("Teemassa" in page, "Muualla" in page) == (True, False)


def test_a_type_narrows_the_list(calendar, listed):
    event_page(calendar, "Ryhmä", type=EventType.GROUP)
    event_page(calendar, "Luento", type=EventType.LECTURE)
    page = listed("?tyyppi=ryhma")
    assert (shows(page, "Ryhmä"), shows(page, "Luento")) == (True, False)


def test_a_target_group_shows_its_own_and_those_for_everyone(calendar, listed):
    event_page(calendar, "Ikäihmisille", target_groups=[TargetGroup.OLDER_PEOPLE])
    event_page(calendar, "Nuorille", target_groups=[TargetGroup.YOUNG_PEOPLE])
    event_page(calendar, "Kaikille sopiva")
    page = listed("?kohderyhma=KR1.1")
    assert shows(page, "Ikäihmisille")
    assert not shows(page, "Nuorille")
    assert shows(page, "Kaikille sopiva")


def test_free_and_remote_events_can_be_asked_for(calendar, kotka, listed):
    event_page(calendar, "Maksullinen", is_free=False, municipality=kotka)
    event_page(calendar, "Etäluento", is_remote=True)
    assert not shows(listed("?maksuton=on"), "Maksullinen")
    assert not shows(listed("?eta=on"), "Maksullinen")
    assert shows(listed("?eta=on&maksuton=on"), "Etäluento")


def test_events_for_professionals_are_only_in_their_own_list(calendar, listed):
    event_page(calendar, "Ammattilaisten tunti", audience=Audience.PROFESSIONALS)
    assert not shows(listed(), "Ammattilaisten tunti")
    assert shows(listed("?kenelle=ammattilaiset"), "Ammattilaisten tunti")


def test_a_private_page_is_not_listed(calendar, listed):
    page = event_page(calendar, "Suljettu tilaisuus")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert not shows(listed(), "Suljettu tilaisuus")


def test_events_of_another_calendar_are_not_listed(home, calendar, listed):
    event_page(calendar_page(home, title="Toinen"), "Naapurin tapahtuma")
    assert "Naapurin tapahtuma" not in listed()


def test_a_long_list_comes_in_pages(calendar, listed):
    event_page(calendar, "Viikkojumppa", frequency=Frequency.WEEKLY, count=25)
    assert listed().count("/viikkojumppa/") == 20
    assert listed("?sivu=2").count("/viikkojumppa/") == 5


def test_an_empty_list_gives_advice(listed):
    with override("fi"):
        assert gettext("Show all coming events") in listed("?maksuton=on")


@pytest.mark.parametrize(
    "query",
    [
        "?kunta=atlantis",
        "?teema=%00",
        "?tyyppi=ryhma&tyyppi=x",
        "?alkaen=eilen",
        "?alkaen=0001-01-01",
        "?alkaen=9999-12-31",
        "?alkaen=2027-02-30",
        "?sivu=-1",
        "?sivu=kissa",
        "?sivu=99999999999999999999",
        "?kenelle=kaikki",
        "?kohderyhma[]=KR1.1",
        "?maksuton=%F0%9F%90%88",
    ],
)
@pytest.mark.parametrize("route", ["", "ical/", "rss/"])
def test_bad_input_never_breaks_the_page(client, calendar, query, route):
    event_page(calendar)
    assert client.get(f"{calendar.url}{route}{query}").status_code == 200


def test_a_value_nobody_offers_is_told_and_not_applied(calendar, listed):
    event_page(calendar, "Kävelyretki")
    assert shows(listed("?kunta=atlantis"), "Kävelyretki")


def test_queries_do_not_grow_with_events(
    client, theme, calendar, kotka, django_assert_max_num_queries, django_assert_num_queries
):
    event_page(calendar, "Ensimmäinen", municipality=kotka, theme=theme)
    client.get(calendar.url)
    with django_assert_max_num_queries(40) as first:
        client.get(calendar.url)
    for number in range(10):
        event_page(calendar, f"Tapahtuma {number}", municipality=kotka, theme=theme)
    with django_assert_num_queries(len(first)):
        client.get(calendar.url)
