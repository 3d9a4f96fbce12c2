"""Reports → Coverage in the admin."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import make_service
from themepages.coverage.history import record_all_sites
from themepages.matching.materialise import match_all_themes

from .factories import make_second_site


pytestmark = pytest.mark.django_db


def page(client, name, *args, query=""):
    response = client.get(reverse(f"coverage_admin:{name}", args=args) + query)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_matrix_shows_the_totals_of_the_region(catalogue, reader):
    html = page(reader, "matrix")
    assert "<dd>6</dd>" in html
    assert "<dd>8</dd>" in html
    assert "<dd>6 / 6</dd>" in html


def test_a_required_theme_without_a_service_is_marked_in_words(catalogue, reader):
    html = page(reader, "matrix")
    # Participation in Kouvola, Miehikkälä, Pyhtää and Virolahti; elsewhere nothing is missing.
    assert html.count('coverage-cell coverage-cell--missing"') == 4
    assert len(re.findall(r"coverage-cell--missing.*?Puuttuu", html)) == 4


def test_the_checklist_names_the_municipalities_that_lack_a_theme(catalogue, reader):
    html = page(reader, "matrix")
    assert "Puuttuu joistakin kunnista" in html
    assert "Kouvola, Miehikkälä, Pyhtää, Virolahti" in html


def test_a_cell_leads_to_its_services(catalogue, reader):
    url = reverse("coverage_admin:cell", args=["285", "liikunta"])
    assert f"{url}?sivusto={catalogue.pk}" in page(reader, "matrix")
    html = page(reader, "cell", "285", "liikunta")
    for name in ("Vesijumppa", "Kuntosali", "Liikuntaneuvonta", "Jousiammunta", "Vertaisryhmä"):
        assert name in html
    assert "Lopetettu jumppa" not in html
    assert "Valtakunnallinen chat" not in html


def test_a_cell_that_is_not_in_the_matrix_is_not_found(catalogue, reader):
    for place, theme in (("491", "liikunta"), ("285", "tuntematon")):
        url = reverse("coverage_admin:cell", args=[place, theme])
        assert reader.get(url).status_code == 404


def test_the_services_of_a_cell_can_be_exported(catalogue, reader):
    url = reverse("coverage_admin:cell", args=["285", "liikunta"])
    body = b"".join(reader.get(f"{url}?export=csv").streaming_content).decode()
    assert len(body.strip().splitlines()) == 6


def test_the_history_is_drawn_and_written_as_a_table(catalogue, reader):
    record_all_sites()
    html = page(reader, "history", query="?kunta=285&teema=liikunta")
    assert "Kotka: Liikunta" in html
    assert "<svg" in html
    assert '<td class="number">3</td> <td class="number">5</td>' in html


def test_without_history_the_page_says_when_counting_is_done(catalogue, reader):
    html = page(reader, "history")
    assert '<svg class="plot"' not in html
    assert "joka yö" in html


@pytest.mark.parametrize("query", ["?kunta=x&teema=y&jakso=z", "?sivusto=x", "?sivusto=999"])
def test_a_wrong_choice_falls_back_to_the_default(catalogue, reader, query):
    record_all_sites()
    assert "Koko alue" in page(reader, "history", query=query)


def test_a_reader_chooses_among_several_sites(catalogue, reader):
    assert 'name="sivusto"' not in page(reader, "matrix")
    other = make_second_site()
    html = page(reader, "matrix", query=f"?sivusto={other.pk}")
    assert 'name="sivusto"' in html
    assert "Mikkeli" in html
    assert "Kotka" not in html


def test_a_region_without_municipalities_is_told_so(catalogue, reader):
    other = make_second_site(codes=())
    assert "Alueella ei ole kuntia" in page(reader, "matrix", query=f"?sivusto={other.pk}")


@pytest.mark.parametrize(
    ("name", "args"), [("matrix", ()), ("history", ()), ("cell", ("285", "all"))]
)
def test_more_services_need_no_more_queries(catalogue, reader, name, args):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            page(reader, name, *args)
        return len(captured)

    queries()
    before = queries()
    for number in range(30):
        make_service(f"Jumppa {number}", ["285"], ["P27.1", "P25.1"])
    match_all_themes()
    record_all_sites()
    assert queries() == before


def test_the_report_is_in_the_menu_of_those_who_may_read_it(catalogue, reader):
    assert (
        reverse("coverage_admin:matrix")
        in reader.get(reverse("wagtailadmin_home")).content.decode()
    )
