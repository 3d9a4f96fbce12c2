"""The button on the first page of the admin that begins a new event."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.events.factories import calendar_page
from tests.factories import make_site, make_user


NEW_EVENT = "/admin/event_pages/choose_parent/"


@pytest.fixture
def first_page(db, client):
    """What a role sees when it comes to the admin."""
    calendar_page(make_site().root_page)
    apply_governance()

    def read(role):
        client.force_login(make_user(role))
        return client.get(reverse("wagtailadmin_home")).content.decode()

    return read


@pytest.mark.parametrize("role", [Role.ORGANISERS, Role.COMMUNICATIONS])
def test_who_may_add_events_finds_the_way(first_page, role):
    text = first_page(role)
    assert NEW_EVENT in text
    assert "Lisää tapahtuma tai ryhmä" in text


def test_the_way_is_there_though_nothing_waits(first_page):
    text = first_page(Role.ORGANISERS)
    assert text.index("Mikään ei odota sinua juuri nyt.") < text.index(NEW_EVENT)


@pytest.mark.parametrize("role", [Role.THEME_OWNERS, Role.MUNICIPALITIES])
def test_others_find_no_way_that_would_be_closed(first_page, role):
    assert NEW_EVENT not in first_page(role)


def test_the_way_leads_to_the_form(first_page, client):
    first_page(Role.ORGANISERS)
    response = client.get(NEW_EVENT, follow=True)
    assert response.redirect_chain[-1][0].startswith("/admin/pages/add/events/eventpage/")
