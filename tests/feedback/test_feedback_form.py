"""Readers send feedback without a cookie, and without telling who they are."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from cms.pagecache.middleware import HEADER
from cms.rate_limit import Limit
from cms.region.models import RegionSettings
from home.feedback.models import Feedback
from home.feedback.views import form as view
from tests.factories import make_service, make_theme
from tests.feedback.factories import FORM, NOW, send


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(kept_site, db):
    return Site.objects.get()


def html(response):
    return response.content.decode()


def test_the_form_names_the_page_it_is_about(client):
    text = html(client.get(FORM, {"sivu": "/liikunta/"}))
    assert '<a href="/liikunta/">' in text
    assert 'name="sivu" value="/liikunta/"' in text


def test_the_form_says_not_to_write_personal_data(client):
    assert "Älä kirjoita nimeäsi" in html(client.get(FORM))


@pytest.mark.parametrize("address", ["/palaute/", "/sv/respons/", "/en/feedback/"])
def test_the_form_is_there_in_each_language_and_sets_no_cookie(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies


def test_the_form_is_never_kept(client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    assert HEADER not in client.get(FORM)
    assert "no-store" in client.get(FORM)["Cache-Control"]


def test_sent_feedback_waits_in_the_queue(client):
    response = send(client, found="no")
    assert response.status_code == 302
    assert response["Location"] == "/palaute/kiitos/?sivu=%2Fliikunta%2F"
    row = Feedback.objects.get()
    assert (row.text, row.page_path, row.found, row.language, row.state) == (
        "Hieno palvelu.",
        "/liikunta/",
        "no",
        "fi",
        "new",
    )


def test_feedback_needs_no_cookie_to_be_sent():
    strict = Client(enforce_csrf_checks=True)
    assert send(strict).status_code == 302
    assert not strict.cookies


def test_the_thanks_lead_back(client):
    text = html(client.get("/palaute/kiitos/", {"sivu": "/liikunta/"}))
    assert '<a href="/liikunta/">' in text


def test_the_thanks_lead_to_no_other_site(client):
    assert "evil.example" not in html(client.get("/palaute/kiitos/", {"sivu": "//evil.example/"}))


def test_nothing_is_stored_that_tells_who_wrote(client):
    names = {field.name for field in Feedback._meta.get_fields()}
    assert names == {
        "id",
        "site",
        "text",
        "found",
        "page_path",
        "service",
        "language",
        "during_pilot",
        "state",
        "note",
        "created_at",
    }


def test_feedback_on_a_service_names_the_service(client):
    service = make_service()
    send(client, sivu=f"/palvelut/vesijumppa/{service.registry_id}/")
    assert Feedback.objects.get().service == service


@pytest.mark.parametrize("text", ["Olen 131052-308T", "aino@example.org", "Soita 040 123 4567"])
def test_personal_data_is_refused_and_not_stored(client, text):
    response = send(client, text=text)
    assert response.status_code == 422
    assert "Poista" in html(response)
    assert not Feedback.objects.exists()


def test_a_refused_text_is_still_in_the_form(client):
    assert "Soita 040 123 4567" in html(send(client, text="Soita 040 123 4567"))


def test_empty_feedback_is_refused(client):
    assert send(client, text="  ").status_code == 422


def test_too_long_feedback_is_refused(client):
    assert send(client, text="a" * 2001).status_code == 422


def test_what_a_program_fills_is_thrown_away_unseen(client):
    assert send(client, verkkosivu="https://spam.example/").status_code == 302
    assert not Feedback.objects.exists()


def test_what_comes_at_once_is_refused(client):
    assert send(client, at=NOW).status_code == 422
    assert not Feedback.objects.exists()


def test_a_form_opened_the_day_before_is_opened_anew(client):
    response = send(client, at="2026-11-23T10:00:01Z")
    assert response.status_code == 422
    assert "Hieno palvelu." in html(response)
    assert response.context["form"]["avattu"].value()


@pytest.mark.parametrize("stamp", ["", "forged", "1:2:3"])
def test_a_forged_stamp_is_refused(client, stamp):
    assert send(client, avattu=stamp).status_code == 422


def test_an_address_may_send_only_so_often(client, monkeypatch):
    monkeypatch.setattr(view, "PER_ADDRESS", Limit(count=1, seconds=600))
    assert send(client).status_code == 302
    response = send(client)
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert send(client, address="192.0.2.7").status_code == 302
    assert Feedback.objects.count() == 2


def test_refused_feedback_does_not_count(client, monkeypatch):
    monkeypatch.setattr(view, "PER_ADDRESS", Limit(count=1, seconds=600))
    send(client, text="aino@example.org")
    assert send(client).status_code == 302


@pytest.mark.parametrize("path", ["/", "/liikunta/", "/haku/", "/ei-ole/"])
def test_every_page_leads_to_the_form(client, site, path):
    make_theme(site.root_page)
    assert f'href="/palaute/?sivu={path}"' in html(client.get(path))


def test_the_page_of_a_service_asks_what_is_wrong(client, site):
    service = make_service()
    address = service.get_absolute_url()
    text = html(client.get(address))
    assert text.count(f'href="/palaute/?sivu={address}"') == 2


@pytest.mark.parametrize(("mode", "pilot"), [("public", False), ("pilot", True)])
def test_feedback_of_the_pilot_is_told_from_the_rest(client, mode, pilot):
    RegionSettings.objects.update(site_mode=mode)
    send(client)
    assert Feedback.objects.get().during_pilot is pilot


def test_other_methods_are_refused(client):
    assert client.put(FORM).status_code == 405


def test_opening_the_form_costs_few_queries(client):
    client.get(FORM)
    with CaptureQueriesContext(connection) as queries:
        client.get(FORM)
    assert len(queries) <= 8
