"""The theme page as a reader gets it, in the whole region and in one municipality."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from ptvsync.models import Service
from tests.factories import (
    KYMENLAAKSO,
    make_organization,
    make_service,
    make_theme,
    make_user,
)
from themepages.matching.materialise import match_theme


pytestmark = pytest.mark.django_db

SERVICES_BLOCK = [("services", {"heading": "Palvelut", "intro": "", "group_by": "municipality"})]


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


@pytest.fixture
def theme(site):
    return make_theme(site.root_page, body=SERVICES_BLOCK)


def page(client, url="/liikunta/"):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_theme_lists_its_services_with_their_provider(theme, client):
    make_service("Vesijumppa", organization=make_organization("Kotkan kaupunki"))
    match_theme(theme)
    html = page(client)
    assert "Vesijumppa" in html
    assert "Kotkan kaupunki" in html


def test_a_municipality_has_an_address_of_its_own(theme, client):
    make_service("Kotkan jumppa", municipality_codes=["285"])
    make_service("Haminan jumppa", municipality_codes=["075"])
    match_theme(theme)
    html = page(client, "/liikunta/kotka/")
    assert "Kotkan jumppa" in html
    assert "Haminan jumppa" not in html


def test_services_of_the_whole_country_are_shown_in_a_municipality(theme, client):
    make_service("Askelhaaste", nationwide=True)
    match_theme(theme)
    assert "Askelhaaste" in page(client, "/liikunta/kotka/")


def test_the_query_string_leads_to_the_municipalitys_address(theme, client):
    response = client.get("/liikunta/?kunta=kotka")
    assert (response.status_code, response["Location"]) == (302, "/liikunta/kotka/")


def test_an_unknown_municipality_in_the_query_string_shows_the_whole_region(theme, client):
    assert client.get("/liikunta/?kunta=atlantis").status_code == 200


def test_a_municipality_outside_the_region_is_not_found(theme, client):
    assert client.get("/liikunta/mikkeli/").status_code == 404


def test_every_municipality_of_the_region_is_linked(theme, client):
    html = page(client)
    for slug in ("hamina", "kotka", "kouvola", "miehikkala", "pyhtaa", "virolahti"):
        assert f'href="/liikunta/{slug}/"' in html


def test_a_renamed_theme_redirects_its_municipalities_too(
    theme, client, django_capture_on_commit_callbacks
):
    theme.slug = "liike"
    with django_capture_on_commit_callbacks(execute=True):
        theme.save_revision().publish()
    response = client.get("/liikunta/kotka/")
    assert (response.status_code, response["Location"]) == (301, "/liike/kotka/")


def test_each_group_of_services_has_one_heading(theme, client):
    make_service("A", municipality_codes=["075", "285"])
    make_service("B", municipality_codes=list(KYMENLAAKSO))
    make_service("C", municipality_codes=["285", "286"])
    make_service("D", municipality_codes=["285", "491"])
    make_service("E", municipality_codes=["285"])
    match_theme(theme)
    html = page(client)
    for heading in ("Kotka", "Useita kuntia", "Koko alue"):
        assert html.count(f"<h3>{heading}</h3>") == 1


def test_a_plugin_may_add_a_section(theme, client, monkeypatch):
    monkeypatch.setattr(
        "themepages.models.theme_page.contributions",
        lambda kind: [lambda request, page: "Lisää täältä"],
    )
    assert "Lisää täältä" in page(client)


def test_the_free_filter_leaves_out_what_costs(theme, client):
    make_service("Maksuton jumppa", is_free=True)
    make_service("Kuntosali")
    match_theme(theme)
    html = page(client, "/liikunta/?maksuton=on")
    assert "Maksuton jumppa" in html
    assert "Kuntosali" not in html


def test_the_provider_filter_leaves_out_other_providers(theme, client):
    make_service("Seuran jumppa", organization=make_organization("Visa ry", "jarjesto"))
    make_service("Kunnan jumppa", organization=make_organization("Kotka", "kunta"))
    match_theme(theme)
    html = page(client, "/liikunta/?tarjoaja=jarjesto")
    assert "Seuran jumppa" in html
    assert "Kunnan jumppa" not in html


@pytest.mark.parametrize(
    "query", ["kohderyhma=x", "tarjoaja=x", "sivu=x", "sivu=-1", "sivu=999", "maksuton=%00"]
)
def test_bad_input_in_the_query_string_is_ignored(theme, client, query):
    assert client.get(f"/liikunta/?{query}").status_code == 200


def test_a_theme_without_services_says_so(theme, client):
    assert 'class="empty-state' in page(client)


def test_a_finnish_text_on_a_swedish_page_is_marked_as_finnish(theme, client):
    make_service("Vesijumppa")
    match_theme(theme)
    swedish = theme.get_parent().copy_for_translation(make_locale("sv"))
    swedish.save_revision().publish()
    copy = theme.copy_for_translation(make_locale("sv"))
    copy.slug = "motion"
    copy.save_revision().publish()
    html = page(client, "/sv/motion/")
    assert 'lang="sv"' in html.split("<head")[0]
    assert re.search(r'<a [^>]*lang="fi"[^>]*>\s*Vesijumppa\s*</a>', html)
    assert re.search(r'<p[^>]* lang="fi"[^>]*>\s*Vesijumppa kaikille', html)


def make_locale(code):
    from wagtail.models import Locale

    return Locale.objects.get(language_code=code)


def queries_with(count, theme, client):
    made = make_service(organization=make_organization())
    values = {
        field.attname: getattr(made, field.attname)
        for field in Service._meta.concrete_fields
        if field.attname not in {"id", "name", "registry_id"}
    }
    Service.objects.bulk_create(
        Service(name=f"Palvelu {number}", registry_id=uuid4(), **values)
        for number in range(count - 1)
    )
    match_theme(theme)
    client.get("/liikunta/")
    with CaptureQueriesContext(connection) as captured:
        page(client)
    return len(captured)


def test_ten_and_a_thousand_services_take_the_same_number_of_queries(theme, client):
    few = queries_with(10, theme, client)
    many = queries_with(990, theme, client)
    assert few == many
    assert many <= 16


def test_the_editor_sees_a_preview_of_a_draft(site, client):
    theme = make_theme(site.root_page, body=SERVICES_BLOCK)
    client.force_login(make_user(superuser=True))
    assert client.get(f"/admin/pages/{theme.pk}/view_draft/").status_code == 200
