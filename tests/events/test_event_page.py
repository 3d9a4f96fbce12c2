"""An event's own page: what it tells, and what it says when all is over."""

import json
import re
from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import PageViewRestriction

from events.enums import Audience, ChangeKind, Frequency
from events.event_details import event_details, suggestions
from events.local_time import aware
from events.models import EventPage
from tests.events.factories import event_page


START = aware(datetime(2027, 1, 12, 17))


@pytest.fixture(autouse=True)
def finnish():
    with override("fi"):
        yield


@pytest.fixture
def january():
    with time_machine.travel("2027-01-05 12:00 +0200", tick=False):
        yield


def read(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def json_ld(page):
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(text)


def test_it_tells_when_where_who_and_how(client, calendar, kotka, january):
    page = event_page(
        calendar,
        start=START,
        municipality=kotka,
        place_name="Asukastupa",
        street_address="Ruununmaankatu 4, 48600 Kotka",
        organiser="Kotkan kaupunki",
        co_organisers="Asukastupa ry, Kotkan seurakunta",
        sign_up="Soita meille.",
        sign_up_phone="05 555 0100",
    )
    text = read(client, page)
    for expected in (
        "Asukastupa, Ruununmaankatu 4, 48600 Kotka",
        "Kotkan kaupunki, Asukastupa ry, Kotkan seurakunta",
        'href="tel:055550100"',
        gettext("Free of charge"),
    ):
        assert expected in text


def test_meetings_have_their_titles_and_changes_their_reasons(client, calendar, january):
    page = event_page(
        calendar,
        start=START,
        dates=[
            {"start": START, "title": "Tutustuminen"},
            {"start": START + timedelta(weeks=1), "title": "Uni"},
        ],
        changes=[
            {
                "day": (START + timedelta(weeks=1)).date(),
                "kind": ChangeKind.CANCELLED,
                "reason": "Ohjaaja on sairaana.",
            }
        ],
    )
    text = read(client, page)
    assert "Tutustuminen" in text
    assert f"{gettext('Cancelled')}: Ohjaaja on sairaana." in text


def test_a_theme_is_linked(client, theme, calendar):
    assert f'href="{theme.url}"' in read(client, event_page(calendar, theme=theme))


def test_a_theme_that_is_not_published_is_not_told(client, theme, calendar):
    page = event_page(calendar, theme=theme)
    theme.unpublish()
    assert theme.title not in read(client, page)


def test_a_private_theme_is_not_told(client, theme, calendar):
    page = event_page(calendar, theme=theme)
    PageViewRestriction.objects.create(page=theme, restriction_type=PageViewRestriction.LOGIN)
    assert f'href="{theme.url}"' not in read(client, page)


def test_an_ended_event_says_so_and_offers_others(client, theme, calendar):
    ended = event_page(calendar, "Mennyt", start=timezone.now() - timedelta(days=3), theme=theme)
    event_page(calendar, "Saman teeman retki", theme=theme)
    text = read(client, ended)
    assert gettext("This event has ended.") in text
    assert "Saman teeman retki" in text


def test_a_coming_event_does_not_say_that_it_has_ended(client, calendar):
    assert gettext("This event has ended.") not in read(client, event_page(calendar))


def test_suggestions_come_by_theme_then_municipality_then_time(theme, calendar, kotka, hamina):
    past = timezone.now() - timedelta(days=3)
    ended = event_page(calendar, "Mennyt", start=past, theme=theme, municipality=kotka)
    event_page(calendar, "Muu", municipality=hamina)
    event_page(calendar, "Kunnassa", municipality=kotka)
    event_page(calendar, "Teemassa", theme=theme, municipality=hamina)
    event_page(calendar, "Ammattilaisille", theme=theme, audience=Audience.PROFESSIONALS)
    titles = [row.page.title for row in suggestions(ended)]
    assert titles == ["Teemassa", "Kunnassa", "Muu"]


def test_all_dates_cancelled_is_told(client, calendar, january):
    cancelled = {"day": START.date(), "kind": ChangeKind.CANCELLED}
    text = read(client, event_page(calendar, start=START, changes=[cancelled]))
    assert gettext("All coming dates are cancelled.") in text


def test_search_engines_get_an_event_with_local_time(client, calendar, kotka, january):
    data = json_ld(read(client, event_page(calendar, start=START, municipality=kotka)))
    assert data["startDate"] == "2027-01-12T17:00:00+02:00"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert data["location"][0]["address"]["addressLocality"] == "Kotka"


def test_search_engines_get_every_coming_date_of_a_series(client, calendar, january):
    page = event_page(calendar, start=START, frequency=Frequency.WEEKLY, count=3, is_remote=True)
    data = json_ld(read(client, page))
    assert len(data["subEvent"]) == 3
    assert data["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_a_moved_date_tells_its_previous_start(client, calendar, january):
    moved = {"day": START.date(), "kind": ChangeKind.MOVED, "new_start": START + timedelta(days=1)}
    data = json_ld(read(client, event_page(calendar, start=START, changes=[moved])))
    assert data["eventStatus"] == "https://schema.org/EventRescheduled"
    assert data["previousStartDate"] == "2027-01-12T17:00:00+02:00"


def test_an_editors_text_cannot_end_the_data_block(client, calendar):
    page = event_page(calendar, "Retki </script><script>alert(1)</script>")
    assert json_ld(read(client, page))["name"] == page.title


def test_a_draft_is_previewed_with_its_planned_dates(calendar):
    page = EventPage(title="Luonnos", start=START, end=START + timedelta(hours=1), live=False)
    calendar.add_child(instance=page)
    request = RequestFactory().get("/")
    request.is_preview = True
    with time_machine.travel("2027-01-05 12:00 +0200"):
        assert len(event_details(page, request)["occurrences"]) == 1


def test_a_draft_without_times_can_be_previewed(calendar):
    page = EventPage(title="Luonnos", live=False)
    calendar.add_child(instance=page)
    response = page.make_preview_request()
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"end": START - timedelta(hours=1)}, "end"),
        ({"frequency": Frequency.WEEKLY, "until": START.date(), "count": 2}, "count"),
        ({"frequency": Frequency.WEEKLY, "until": (START - timedelta(days=9)).date()}, "until"),
        ({"frequency": Frequency.WEEKLY, "weekdays": [0]}, "weekdays"),
        ({"count": 0}, "count"),
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(calendar, fields, field):
    values = {
        "title": "X",
        "slug": "x",
        "start": START,
        "end": START + timedelta(hours=1),
        **fields,
    }
    page = EventPage(locale=calendar.locale, **values)
    with pytest.raises(ValidationError) as error:
        page.full_clean(exclude=["path", "depth", "content_type"])
    assert field in error.value.message_dict


def test_queries_do_not_grow_with_dates(
    client, calendar, django_assert_max_num_queries, django_assert_num_queries
):
    page = event_page(calendar)
    read(client, page)
    with django_assert_max_num_queries(30) as first:
        read(client, page)
    page.frequency = Frequency.WEEKLY
    page.save_revision().publish()
    with django_assert_num_queries(len(first)):
        read(client, page)
