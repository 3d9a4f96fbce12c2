"""The explanation of a service in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Site

from cms.governance.grants import Role
from ptvsync.models import ServiceAddition
from tests.factories import make_service, make_theme, make_user


pytestmark = pytest.mark.django_db


@pytest.fixture
def service(kept_roles, db):
    make_theme(Site.objects.get().root_page)
    service = make_service()
    ServiceAddition.objects.create(service=service, hidden=True, hidden_reason="Päällekkäinen")
    return service


def page(client, service, role):
    client.force_login(make_user(role))
    return client.get(reverse("themepages_visibility", args=[service.pk]))


@pytest.mark.parametrize(
    ("role", "status", "sees_reason"),
    [
        (Role.COMMUNICATIONS, 200, True),
        (Role.DIGITAL_SERVICES, 200, True),
        (Role.THEME_OWNERS, 200, False),
        (Role.MUNICIPALITIES, 200, False),
        (Role.ORGANISERS, 302, False),
    ],
)
def test_who_reads_services_sees_the_explanation_and_keepers_the_reason(
    service, client, role, status, sees_reason
):
    response = page(client, service, role)
    assert response.status_code == status
    assert ("Päällekkäinen" in response.content.decode()) == sees_reason


def test_the_explanation_leads_to_what_the_public_sees(service, client):
    html = page(client, service, Role.COMMUNICATIONS).content.decode()
    assert f"/miksi-palveluni-ei-nay/?q={service.registry_id}" in html
    assert "Teemat, joissa palvelu näkyisi" in html


def test_the_page_of_a_service_leads_to_the_explanation(service, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    viewset = service.snippet_viewset
    url = reverse(viewset.get_url_name("inspect"), args=[service.pk])
    assert reverse("themepages_visibility", args=[service.pk]) in client.get(url).content.decode()


def test_an_unknown_service_is_not_found(service, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    assert client.get(reverse("themepages_visibility", args=[0])).status_code == 404
