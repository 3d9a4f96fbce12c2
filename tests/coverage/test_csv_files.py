"""The files are read back as a Finnish Excel reads them."""

from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_service
from themepages.coverage.csv_files import csv_response
from themepages.coverage.history import record_all_sites
from themepages.coverage.matrix import matrix_of
from themepages.coverage.scope import scope_of
from themepages.enums import ThlTheme
from themepages.matching.materialise import match_all_themes

from .factories import make_count, make_link


def read(response):
    """The lines of a file; it must begin with the byte-order mark that Excel looks for."""
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(response.content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


@pytest.mark.django_db
def test_the_matrix_is_read_back_with_its_numbers(catalogue, reader):
    heading, *lines = read(reader.get(reverse("coverage_admin:matrix_csv")))
    assert len(heading) == 2 + 2 * (len(ThlTheme.values) + 1)
    rows = {line[0]: dict(zip(heading, line, strict=True)) for line in lines}
    assert list(rows) == ["075", "285", "286", "489", "624", "935", "region", "country"]
    assert rows["285"]["Kunta"] == "Kotka"
    matrix = matrix_of(scope_of(catalogue))
    for row in (*matrix.rows, matrix.region, matrix.country):
        for entry in row.entries:
            read_back = rows[row.place]
            assert read_back[f"{entry.theme_label}: vähimmäiskriteerit"] == str(entry.cell.minimum)
            assert read_back[f"{entry.theme_label}: täydentävineen"] == str(entry.cell.total)


@pytest.mark.django_db
def test_the_history_is_read_back_with_a_line_for_each_day_and_cell(catalogue, reader):
    record_all_sites()
    make_count(catalogue, "2026-01-02", 5, 3, place="999", theme="liikunta")
    heading, *lines = read(reader.get(reverse("coverage_admin:history_csv")))
    assert heading[:4] == ["Päivä", "Kuntanumero", "Kunta", "Valtakunnallinen teema"]
    assert len(lines) == 1 + 8 * (len(ThlTheme.values) + 1)
    assert lines[0][:3] == ["2026-01-02", "999", "999"]
    assert lines[0][4:] == ["5", "3", "8"]


@pytest.mark.django_db
def test_a_municipalitys_numbers_say_what_is_missing(catalogue, client):
    link = make_link(catalogue, "286")
    _heading, *lines = read(client.get(f"/kattavuus/{link.token}.csv"))
    assert [line[0] for line in lines if line[-1]] == [str(ThlTheme.PARTICIPATION.label)]
    assert lines[-1][1:4] == ["3", "1", "4"]


@pytest.mark.django_db
def test_a_municipalitys_services_are_listed_under_each_of_their_themes(catalogue, client):
    link = make_link(catalogue)
    _heading, *lines = read(client.get(f"/kattavuus/{link.token}/palvelut.csv"))
    themes = [line[0] for line in lines if line[1] == "Vertaisryhmä"]
    assert themes == [str(ThlTheme.PARTICIPATION.label), str(ThlTheme.EXERCISE.label)]
    assert len(lines) == 5 + 1 + 1
    assert all(line[4].startswith("http://testserver/palvelut/") for line in lines)


@pytest.mark.django_db
def test_a_municipality_reads_only_its_own_history(catalogue, client):
    record_all_sites()
    link = make_link(catalogue)
    _heading, *lines = read(client.get(f"/kattavuus/{link.token}/historia.csv"))
    assert {line[1] for line in lines} == {"285"}
    assert len(lines) == len(ThlTheme.values) + 1


@pytest.mark.django_db
def test_a_name_that_looks_like_a_formula_is_text_to_a_spreadsheet(site, client):
    make_service('=HYPERLINK("https://paha.example")', ["285"], ["P27.1"])
    match_all_themes()
    link = make_link(site)
    lines = read(client.get(f"/kattavuus/{link.token}/palvelut.csv"))
    assert lines[1][1].startswith("'=HYPERLINK")


@pytest.mark.django_db
def test_the_name_of_a_file_tells_what_it_is(catalogue, client):
    link = make_link(catalogue)
    disposition = client.get(f"/kattavuus/{link.token}.csv")["Content-Disposition"]
    assert 'filename="kotka-kattavuus-' in disposition


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=1), min_size=1))
def test_any_text_comes_back_unless_it_is_a_formula(lines):
    found = read(csv_response("x", lines))
    wanted = [
        [f"'{text}" if text[:1] in "=+-@\t\r" and text else text for text in line] for line in lines
    ]
    assert found == wanted
