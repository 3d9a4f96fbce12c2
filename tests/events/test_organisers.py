"""The organiser's way: post a group, wait for a yes, never publish alone, never touch others' pages."""

from datetime import datetime

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from events.enums import EventType
from events.local_time import naive
from events.models import EventPage, GroupProgramme
from tests.events.factories import event_page
from tests.factories import make_user


@pytest.fixture
def governed(calendar, kotka):
    apply_governance()
    return calendar


@pytest.fixture
def organiser(governed):
    return make_user(Role.ORGANISERS)


@pytest.fixture
def editor(governed):
    return make_user(Role.COMMUNICATIONS)


def group_form(place=None, **changes):
    data = {
        "title": "Arkeen Voimaa Kotkassa",
        "slug": "arkeen-voimaa-kotkassa",
        "type": EventType.EVENT,
        "programme": GroupProgramme.objects.get(name="Arkeen Voimaa").pk,
        "summary": "",
        "description": rich_text(""),
        "theme": "",
        "audience": "asukkaat",
        "start": "2027-01-12 17:00",
        "end": "2027-01-12 19:30",
        "frequency": "none",
        "municipality": place.pk if place else "",
        "is_free": "on",
        "dates": inline_formset([]),
        "changes": inline_formset([]),
        "comments": inline_formset([]),
        **changes,
    }
    return nested_form_data(data)


def post_new(client, calendar, data):
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", calendar.pk])
    return client.post(url, data)


def test_an_organisers_group_is_public_after_the_editors_yes(
    client, governed, organiser, editor, kotka
):
    client.force_login(organiser)
    post_new(client, governed, group_form(kotka) | {"action-submit": "1"})
    page = EventPage.objects.get()
    assert not page.live
    assert page.workflow_in_progress
    assert client.get(governed.url).content.decode().count(page.title) == 0

    client.force_login(editor)
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    client.post(url, {"comment": ""})
    client.logout()
    page.refresh_from_db()
    assert page.live
    assert page.occurrences.count() == 6
    assert client.get(page.url).status_code == 200


def test_the_programme_fills_the_new_group(client, governed, organiser, kotka):
    client.force_login(organiser)
    post_new(client, governed, group_form(kotka))
    page = EventPage.objects.get().get_latest_revision_as_object()
    starts = [naive(date.start) for date in page.dates.all()]
    assert page.type == EventType.GROUP
    assert page.summary == page.programme.summary
    assert starts[0] == datetime(2027, 1, 12, 17)
    assert starts[-1] == datetime(2027, 2, 16, 17)
    assert [date.title for date in page.dates.all()] == [
        s.title for s in page.programme.sessions.all()
    ]


def test_the_programme_leaves_what_the_organiser_wrote(client, governed, organiser, kotka):
    client.force_login(organiser)
    written = {
        "summary": "Oma tiivistelmä.",
        "dates": inline_formset([{"start": "2027-01-13 10:00", "title": "Oma kerta"}]),
    }
    post_new(client, governed, group_form(kotka, **written))
    page = EventPage.objects.get().get_latest_revision_as_object()
    assert page.summary == "Oma tiivistelmä."
    assert [date.title for date in page.dates.all()] == ["Oma kerta"]


def test_saving_again_does_not_add_the_meetings_twice(client, governed, organiser, kotka):
    client.force_login(organiser)
    post_new(client, governed, group_form(kotka))
    page = EventPage.objects.get()
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), group_form(kotka))
    assert page.get_latest_revision_as_object().dates.count() == 6
    assert page.revisions.count() == 2


def test_an_organiser_cannot_publish(client, governed, organiser, kotka):
    client.force_login(organiser)
    post_new(client, governed, group_form(kotka) | {"action-publish": "1"})
    assert not EventPage.objects.filter(live=True).exists()


def test_an_organiser_edits_own_pages_only(client, governed, organiser, kotka):
    client.force_login(organiser)
    others = event_page(governed, "Muiden tapahtuma")
    post_new(client, governed, group_form(kotka))
    own = EventPage.objects.get(owner=organiser)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[own.pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:edit", args=[others.pk])).status_code == 302


def test_an_organiser_does_not_change_programmes(client, organiser):
    client.force_login(organiser)
    url = reverse("wagtailsnippets_events_groupprogramme:add")
    assert client.get(url).status_code == 302


def test_a_page_without_a_place_is_not_sent_for_moderation(client, governed, organiser):
    client.force_login(organiser)
    response = post_new(client, governed, group_form() | {"action-submit": "1"})
    assert response.status_code == 200
    assert not EventPage.objects.exists()


def test_a_draft_may_still_lack_its_place_and_time(client, governed, organiser):
    client.force_login(organiser)
    post_new(client, governed, group_form(start="", end=""))
    assert EventPage.objects.get().live is False


def test_the_list_of_events_opens_for_editors_and_organisers(client, editor, organiser):
    for user in (editor, organiser):
        client.force_login(user)
        assert client.get(reverse("event_pages:index")).status_code == 200


def test_the_edit_form_offers_the_regions_municipalities(client, governed, editor, hamina):
    client.force_login(editor)
    page = event_page(governed)
    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Hamina" in text
