"""What the matrix and the checklist say of the counts."""

from __future__ import annotations

import pytest

from tests.factories import make_service, make_site, make_theme
from themepages.coverage.checklist import Verdict, checklist
from themepages.coverage.matrix import State, matrix_of
from themepages.coverage.scope import scope_of
from themepages.enums import ThlTheme
from themepages.matching.materialise import match_all_themes

from .factories import CONCEPT


pytestmark = pytest.mark.django_db


@pytest.fixture
def matrix(catalogue):
    return matrix_of(scope_of(catalogue))


def state(matrix, place, theme):
    row = matrix.country if place == "country" else matrix.row_of(place)
    return next(entry.state for entry in row.entries if entry.theme == theme)


def verdicts(matrix):
    return {check.theme: check.verdict for check in checklist(matrix)}


def test_the_rows_are_the_municipalities_by_name(matrix):
    assert [row.label for row in matrix.rows] == [
        "Hamina",
        "Kotka",
        "Kouvola",
        "Miehikkälä",
        "Pyhtää",
        "Virolahti",
    ]


def test_every_national_theme_is_a_column(matrix):
    assert [entry.theme for entry in matrix.region.themes] == ThlTheme.values


def test_the_total_is_that_of_the_region_each_service_once(matrix):
    assert (matrix.total.minimum, matrix.total.total) == (6, 8)


def test_municipalities_with_a_service_are_counted(matrix):
    assert matrix.municipalities_with_services == 6


@pytest.mark.parametrize(
    ("place", "theme", "expected"),
    [
        ("285", "liikunta", State.COVERED),
        ("286", "osallisuus", State.MISSING),
        ("286", "mielenterveys", State.EXTRA),
        ("286", "ravitsemus", State.NOTHING),
        ("country", "osallisuus", State.NOTHING),
    ],
)
def test_a_cell_says_what_its_numbers_mean(matrix, place, theme, expected):
    assert state(matrix, place, theme) == expected


def test_complementary_services_do_not_make_up_for_a_missing_required_one(site):
    make_service("Jousiammunta", ["285"], ["P27.2"])
    match_all_themes()
    assert state(matrix_of(scope_of(site)), "285", "liikunta") == State.MISSING


def test_the_checklist_tells_the_themes_apart(matrix):
    found = verdicts(matrix)
    assert found["liikunta"] == Verdict.COVERED
    assert found["osallisuus"] == Verdict.PARTLY
    assert found["mielenterveys"] == Verdict.NOT_REQUIRED
    assert found["ravitsemus"] == Verdict.NO_PAGE


def test_a_required_theme_that_no_municipality_has_is_missing(catalogue):
    make_theme(
        catalogue.root_page,
        title="Ravitsemus",
        slug="ravitsemus",
        thl_theme="ravitsemus",
        obligation=CONCEPT,
        rules=[{"class_codes": ["P99"]}],
    )
    checks = checklist(matrix_of(scope_of(catalogue)))
    nutrition = next(check for check in checks if check.theme == "ravitsemus")
    assert nutrition.verdict == Verdict.MISSING
    assert nutrition.needs_work
    assert len(nutrition.lacking) == 6


def test_the_checklist_names_the_theme_pages_and_whether_they_are_published(catalogue):
    catalogue.root_page.get_children().get(slug="vertaistuki").specific.unpublish()
    checks = checklist(matrix_of(scope_of(catalogue)))
    pages = next(check.pages for check in checks if check.theme == "osallisuus")
    assert [(page.title, page.is_live) for page in pages] == [
        ("Osallisuus", True),
        ("Vertaistuki", False),
    ]


def test_a_new_installation_has_an_empty_matrix():
    matrix = matrix_of(scope_of(make_site(codes=())))
    assert matrix.rows == ()
    assert matrix.total.total == 0
    assert set(verdicts(matrix).values()) == {Verdict.NO_PAGE}
