"""A municipality's own page: public to who has the link, and hidden from all others."""

from __future__ import annotations

import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.coordinators.factories import make_turn
from tests.factories import make_organization, make_service
from themepages.coverage.history import record_all_sites
from themepages.coverage.models import MunicipalityLink
from themepages.matching.materialise import match_all_themes

from .factories import make_link, make_second_site


pytestmark = pytest.mark.django_db


@pytest.fixture
def link(catalogue):
    return make_link(catalogue)


def page(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_page_tells_the_municipalitys_own_totals(link, client):
    html = page(client, f"/kattavuus/{link.token}/")
    assert "<h1>Kattavuus: Kotka</h1>" in html
    assert "4 palvelua vähimmäiskriteereillä, 6 täydentävineen." in html


@pytest.mark.parametrize("is_public", [True, False])
def test_the_page_names_the_ptv_contact_who_is_shown_to_all(link, client, is_public):
    make_turn("285", name="Jaana", last=None, is_public=is_public)
    assert ("Jaana" in page(client, f"/kattavuus/{link.token}/")) is is_public


def test_the_page_lists_the_services_of_the_municipality_only(link, client):
    html = page(client, f"/kattavuus/{link.token}/")
    assert "Vesijumppa" in html
    assert "Jousiammunta" in html
    for name in ("Kävelyryhmä", "Kansalaisraati", "Lopetettu jumppa", "Valtakunnallinen chat"):
        assert name not in html


def test_a_missing_theme_comes_with_advice(catalogue, client):
    catalogue.regionsettings.contact_email = "palvelutarjotin@example.org"
    catalogue.regionsettings.save()
    html = page(client, make_link(catalogue, "286").get_absolute_url())
    missing = html[html.index("Mitä puuttuu") : html.index("Näin palvelu saadaan näkyviin")]
    assert "Osallisuuden edistäminen" in missing or "osallisuu" in missing.lower()
    assert "Liikunta" not in missing
    assert "mailto:palvelutarjotin@example.org" in html


def test_a_municipality_that_lacks_nothing_is_told_so(link, client):
    assert "Mitään ei puutu" in page(client, link.get_absolute_url())


def test_nationwide_services_are_counted_apart(link, client):
    html = page(client, link.get_absolute_url())
    row = re.search(r"<tr> <th scope=\"row\">Liikunta.*?</tr>", html).group()
    assert re.findall(r"<td class=\"number\">(\d+)</td>", row) == ["3", "5", "1"]


def test_a_published_theme_is_linked_as_it_is_in_the_municipality(link, client):
    assert 'href="/liikunta/kotka/"' in page(client, link.get_absolute_url())


def test_a_theme_that_is_not_published_is_told_to_be_so(catalogue, link, client):
    catalogue.root_page.get_children().get(slug="mielen-hyvinvointi").specific.unpublish()
    html = page(client, link.get_absolute_url())
    assert "Teemaa ei ole vielä julkaistu" in html
    assert "/mielen-hyvinvointi/" not in html


@pytest.mark.parametrize(
    ("prefix", "heading"),
    [("/kattavuus", "Kattavuus"), ("/sv/tackning", "Täckning"), ("/en/coverage", "Coverage")],
)
def test_the_page_speaks_three_languages(link, client, prefix, heading):
    html = page(client, f"{prefix}/{link.token}/")
    assert f"<h1>{heading}: Kotka</h1>" in html
    assert 'hreflang="fi"' in html


@pytest.mark.parametrize("address", ["/", ".csv", "/palvelut.csv", "/historia.csv"])
def test_no_cache_search_engine_or_cookie_keeps_the_answer(link, client, address):
    response = client.get(f"/kattavuus/{link.token}{address}")
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_the_page_is_not_kept_for_other_readers(link, client, settings):
    settings.PAGE_CACHE_SECONDS = 300
    for _ in range(2):
        assert "X-Page-Cache" not in client.get(link.get_absolute_url())


@pytest.mark.parametrize("address", ["/", ".csv", "/palvelut.csv", "/historia.csv"])
def test_a_wrong_link_is_told_what_to_do(catalogue, client, address):
    response = client.get(f"/kattavuus/{'x' * 32}{address}")
    assert response.status_code == 404
    assert "Pyydä hyvinvointialueelta uusi linkki" in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"


def test_a_link_of_another_site_does_not_work_here(catalogue, client):
    link = make_link(make_second_site(), "491")
    assert client.get(link.get_absolute_url()).status_code == 404
    assert (
        client.get(link.get_absolute_url(), headers={"host": "toinen.example"}).status_code == 200
    )


def test_the_link_of_a_municipality_that_left_the_region_does_not_work(catalogue, client):
    assert client.get(make_link(catalogue, "491").get_absolute_url()).status_code == 404


def test_a_form_cannot_be_sent_to_the_page(link, client):
    assert client.post(link.get_absolute_url()).status_code == 405


def test_the_day_of_the_last_use_is_remembered(link, client):
    with time_machine.travel("2026-11-22T10:00+02:00", tick=False):
        client.get(link.get_absolute_url())
    assert str(MunicipalityLink.objects.get().last_used_on) == "2026-11-22"


def test_a_link_is_written_to_at_most_once_a_day(link, client):
    client.get(link.get_absolute_url())
    with CaptureQueriesContext(connection) as queries:
        client.get(link.get_absolute_url())
    assert not [query for query in queries if query["sql"].startswith("UPDATE")]


def test_the_history_is_drawn_and_written_as_a_table(link, client):
    record_all_sites()
    html = page(client, f"{link.get_absolute_url()}?teema=liikunta&jakso=90")
    assert "Kotka: Liikunta" in html
    assert '<td class="number">3</td> <td class="number">5</td>' in html
    assert "<title id=" in html
    assert "<desc id=" in html


def test_without_history_the_page_says_when_counting_is_done(link, client):
    assert "Kattavuus lasketaan joka yö." in page(client, link.get_absolute_url())


def test_a_long_list_is_cut_and_leads_to_the_file(link, client):
    for number in range(60):
        make_service(f"Jumppa {number}", ["285"], ["P27.1"])
    match_all_themes()
    html = page(client, link.get_absolute_url())
    assert "ja vielä 15: katso tiedosto" in html
    lines = client.get(f"/kattavuus/{link.token}/palvelut.csv").content.decode().splitlines()
    assert sum("Jumppa " in line for line in lines) == 60


def test_a_foreign_title_tells_its_language(link, client):
    organization = make_organization("Kotkan kaupunki")
    make_service("Vesivoima", ["285"], ["P27.1"], organization=organization)
    match_all_themes()
    html = page(client, f"/sv/tackning/{link.token}/")
    assert re.search(r'<a href="[^"]*" lang="fi">Vesivoima</a>', html)


def test_more_services_need_no_more_queries(link, client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            page(client, link.get_absolute_url())
        return len(captured)

    queries()
    before = queries()
    organization = make_organization("Kotkan kaupunki")
    for number in range(30):
        make_service(f"Jumppa {number}", ["285"], ["P27.1", "P25.1"], organization=organization)
    match_all_themes()
    record_all_sites()
    assert queries() == before
