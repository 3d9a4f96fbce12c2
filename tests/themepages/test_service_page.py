"""The public page of a service: a permanent address, honest dates, and 410 when it is gone."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from ptvsync.models import Service, Status, SyncRun
from tests.factories import make_organization, make_service, make_theme
from themepages.matching.materialise import match_theme


pytestmark = pytest.mark.django_db


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


def html_of(client, service):
    response = client.get(service.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_shows_the_service_and_its_provider(site, client):
    service = make_service("Vesijumppa", organization=make_organization("Kotkan kaupunki"))
    html = html_of(client, service)
    assert "<h1" in html
    assert "Vesijumppa" in html
    assert "Kotkan kaupunki" in html


def test_the_address_holds_when_the_name_changes(site, client):
    service = make_service()
    response = client.get(f"/palvelut/vanha-nimi/{service.registry_id}/")
    assert (response.status_code, response["Location"]) == (301, service.get_absolute_url())


def test_an_unknown_service_is_not_found(site, client):
    assert client.get(f"/palvelut/x/{uuid4()}/").status_code == 404


def test_the_page_links_to_the_themes_that_show_it(site, client):
    theme = make_theme(site.root_page)
    service = make_service()
    match_theme(theme)
    assert 'href="/liikunta/"' in html_of(client, service)


def test_a_withdrawn_service_answers_gone(site, client):
    service = make_service(status=Status.WITHDRAWN)
    assert client.get(service.get_absolute_url()).status_code == 410


def test_a_withdrawn_service_offers_others_of_the_same_theme_and_municipality(site, client):
    theme = make_theme(site.root_page)
    gone = make_service("Vanha jumppa")
    make_service("Uusi jumppa")
    match_theme(theme)
    Service.objects.filter(pk=gone.pk).update(status=Status.WITHDRAWN)
    assert "Uusi jumppa" in client.get(gone.get_absolute_url()).content.decode()


def test_a_withdrawn_nationwide_service_offers_others_too(site, client):
    theme = make_theme(site.root_page)
    gone = make_service("Vanha linja", nationwide=True)
    make_service("Uusi jumppa")
    match_theme(theme)
    Service.objects.filter(pk=gone.pk).update(status=Status.WITHDRAWN)
    assert "Uusi jumppa" in client.get(gone.get_absolute_url()).content.decode()


def test_the_page_tells_when_it_was_last_checked(site, client):
    SyncRun.objects.create(
        kind="full",
        status="done",
        api_version="12",
        started_at=timezone.make_aware(timezone.datetime(2026, 11, 20, 3, 30)),
    )
    assert "20.11.2026" in html_of(client, make_service())


def test_a_language_link_stands_only_where_the_service_has_the_language(site, client):
    service = make_service(texts={"names": {"fi": "Vesijumppa", "sv": "Vattengymnastik"}})
    html = html_of(client, service)
    assert "/sv/" in html
    assert 'hreflang="en"' not in html


def test_a_registry_text_with_markup_is_shown_as_text(site, client):
    service = make_service(texts={"descriptions": {"fi": "<script>alert(1)</script> & muuta"}})
    html = html_of(client, service)
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_the_number_of_queries_is_fixed(site, client):
    service = make_service(organization=make_organization())
    client.get(service.get_absolute_url())
    with CaptureQueriesContext(connection) as captured:
        html_of(client, service)
    assert len(captured) <= 15
