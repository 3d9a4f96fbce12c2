"""The theme page in the editor: every form opens and says what it is for."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Site

from cms.governance.grants import Role
from tests.factories import make_theme, make_user


pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(kept_roles, db):
    return make_theme(Site.objects.get().root_page, body=[("services", {"heading": "Palvelut"})])


def test_communications_opens_the_form_of_a_theme(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    response = client.get(reverse("wagtailadmin_pages:edit", args=[theme.pk]))
    assert response.status_code == 200


def test_communications_opens_the_form_of_a_new_theme(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    url = reverse("wagtailadmin_pages:add", args=["themepages", "themepage", theme.get_parent().pk])
    assert client.get(url).status_code == 200


def test_municipalities_cannot_open_the_form(theme, client):
    client.force_login(make_user(Role.MUNICIPALITIES))
    response = client.get(reverse("wagtailadmin_pages:edit", args=[theme.pk]))
    assert response.status_code in {302, 403}


def test_a_municipality_can_be_chosen_in_a_block(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    response = client.get(reverse("wagtailsnippetchoosers_ptvsync_municipality:choose_results"))
    assert "Kotka" in response.content.decode()


def test_a_theme_page_is_moderated_when_its_owner_submits_it(theme, client):
    owner = make_user(Role.THEME_OWNERS)
    theme.owner = owner
    theme.save()
    tester = theme.permissions_for_user(owner)
    assert tester.can_submit_for_moderation()
    assert theme.get_workflow().name == "Viestinnän hyväksyntä"
