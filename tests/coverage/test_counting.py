"""The counts of the hand-made catalogue equal those counted by hand."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import make_service, make_site, make_theme
from themepages.coverage.counting import EMPTY, Cell, count_services
from themepages.coverage.scope import scope_of
from themepages.matching.materialise import match_all_themes

from .factories import CONCEPT, make_catalogue, make_second_site


pytestmark = pytest.mark.django_db

# Minimum + complementary, counted by hand from ``make_catalogue``.
#            liikunta      osallisuus  mielenterveys  all together
HAND = {
    # Jumppa, sali, neuvonta | ammunta, vertaisryhmä; vertaisryhmä; puhelin; 4 minimum (with vertais-
    # ryhmä by participation) | ammunta and puhelin.
    "285": [Cell(3, 2), Cell(1, 0), Cell(0, 1), Cell(4, 2)],
    # Sali, neuvonta, kävely (also complementary, but once); none; puhelin.
    "286": [Cell(3, 0), EMPTY, Cell(0, 1), Cell(3, 1)],
    # Neuvonta | vertaisryhmä; raati, vertaisryhmä; puhelin.
    "075": [Cell(1, 1), Cell(2, 0), Cell(0, 1), Cell(3, 1)],
    # The county's own services only.
    "489": [Cell(1, 0), EMPTY, Cell(0, 1), Cell(1, 1)],
    "624": [Cell(1, 0), EMPTY, Cell(0, 1), Cell(1, 1)],
    "935": [Cell(1, 0), EMPTY, Cell(0, 1), Cell(1, 1)],
    # Each service once: jumppa, sali, neuvonta, kävely | ammunta, vertaisryhmä; raati, vertaisryhmä;
    # puhelin; 4 + raati + vertaisryhmä | ammunta, puhelin.
    "region": [Cell(4, 2), Cell(2, 0), Cell(0, 1), Cell(6, 2)],
    # The chat, in two themes.
    "country": [Cell(1, 0), EMPTY, Cell(0, 1), Cell(1, 0)],
}
THEMES = ["liikunta", "osallisuus", "mielenterveys", "all"]


def counts_of(site):
    return count_services(scope_of(site))


@pytest.mark.parametrize("place", HAND)
def test_the_counts_of_a_place_equal_those_counted_by_hand(site, place):
    make_catalogue()
    counts = counts_of(site)
    assert [counts.get((place, theme), EMPTY) for theme in THEMES] == HAND[place]


def test_no_other_place_or_theme_is_counted(site):
    make_catalogue()
    counts = counts_of(site)
    assert {place for place, _ in counts} == set(HAND)
    assert {theme for _, theme in counts} == set(THEMES)


def test_each_site_counts_its_own_municipalities_and_themes(site):
    other = make_second_site()
    make_theme(
        other.root_page,
        slug="liikkeelle",
        obligation=CONCEPT,
        rules=[{"class_codes": ["P27.1"]}],
    )
    make_catalogue()
    counts = counts_of(other)
    assert counts == {
        ("491", "liikunta"): Cell(1, 0),
        ("491", "all"): Cell(1, 0),
        ("region", "liikunta"): Cell(1, 0),
        ("region", "all"): Cell(1, 0),
    }
    assert counts_of(site)["region", "all"] == Cell(6, 2)


def test_a_municipality_named_twice_by_a_service_counts_it_once(site):
    make_service("Tuplahalli", ["285", "285"], ["P27.1"])
    match_all_themes()
    assert counts_of(site)["285", "liikunta"] == Cell(1, 0)


def test_a_nationwide_service_is_counted_apart_even_if_it_names_municipalities(site):
    service = make_service("Verkkojumppa", nationwide=True)
    service.municipality_codes = ["285"]
    service.save()
    match_all_themes()
    counts = counts_of(site)
    assert counts["country", "liikunta"] == Cell(1, 0)
    assert ("285", "liikunta") not in counts


def test_a_theme_page_that_is_not_published_counts_already(site):
    make_catalogue()
    for page in site.root_page.get_children().specific():
        page.unpublish()
    assert counts_of(site)["region", "all"] == Cell(6, 2)


def test_a_changed_obligation_changes_what_is_minimum(site):
    make_catalogue()
    theme = site.root_page.get_children().get(slug="mielen-hyvinvointi").specific
    theme.obligation = CONCEPT
    theme.save()
    assert counts_of(site)["285", "mielenterveys"] == Cell(1, 0)


def test_a_site_without_municipalities_or_themes_has_no_counts():
    site = make_site(codes=())
    make_service("Vesijumppa")
    assert counts_of(site) == {}


def test_counting_is_one_query(site):
    make_catalogue()
    scope = scope_of(site)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        count_services(scope)
    assert len(queries) == 1
