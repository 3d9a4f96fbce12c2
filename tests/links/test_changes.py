"""A changed link: which kept pages are forgotten, and that the others stay."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.pagecache.middleware import HEADER
from ptvsync.models import Municipality
from tests.factories import make_theme
from themepages.links import signal_handlers

from .factories import make_link
from .test_block import links_block, municipal_block


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _cache_on(settings):
    settings.PAGE_CACHE_SECONDS = 60


@pytest.fixture
def themes(site, django_capture_on_commit_callbacks):
    """A link, and the themes “liikunta”, which shows it, “uni”, which shows another, and “ravinto”."""
    link = make_link("Vanha")
    with django_capture_on_commit_callbacks(execute=True):
        make_theme(site.root_page, body=[links_block(link)])
        make_theme(site.root_page, "Uni", "uni", body=[links_block(make_link("Toinen"))])
        make_theme(site.root_page, "Ravinto", "ravinto", body=[municipal_block()])
    return link


@pytest.fixture
def kotka(site):
    return Municipality.objects.get(code="285")


@pytest.fixture
def forgotten_by(client, django_capture_on_commit_callbacks):
    """Which of the kept pages are rendered again after an act."""

    def paths(act, *kept):
        for path in kept:
            client.get(path)
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return [path for path in kept if client.get(path)[HEADER] == "miss"]

    return paths


PAGES = ("/", "/liikunta/", "/liikunta/kotka/", "/liikunta/?maksuton=on", "/uni/", "/ravinto/")
OWN = ["/liikunta/", "/liikunta/kotka/", "/liikunta/?maksuton=on"]


@pytest.mark.parametrize("change", ["save", "delete"])
def test_only_the_pages_that_show_the_link_are_forgotten(themes, forgotten_by, change):
    assert forgotten_by(getattr(themes, change), *PAGES) == OWN


def test_an_unused_link_makes_nothing_forgotten(themes, forgotten_by):
    assert forgotten_by(make_link("Käyttämätön").save, *PAGES) == []


def test_the_link_of_a_municipality_stands_on_all_themes(themes, kotka, forgotten_by):
    link = make_link("Kotkan sivut", municipality=kotka)
    assert forgotten_by(link.save, *PAGES) == [*OWN, "/uni/", "/ravinto/"]


def test_a_municipalitys_link_of_one_theme_stands_on_that_one(site, themes, kotka, forgotten_by):
    theme = make_theme(site.root_page, "Päihteet", "paihteet", body=[municipal_block()])
    link = make_link("Kotkan päihdepalvelut", municipality=kotka, theme=theme)
    assert forgotten_by(link.save, *PAGES, "/paihteet/") == ["/paihteet/"]


def test_a_link_that_leaves_a_theme_is_forgotten_there_too(site, themes, kotka, forgotten_by):
    first, second = (
        make_theme(site.root_page, slug, slug, body=[municipal_block()]) for slug in ("a", "b")
    )
    link = make_link("Kotkan sivut", municipality=kotka, theme=first)

    def move():
        link.theme = second
        link.save()

    assert forgotten_by(move, *PAGES, "/a/", "/b/") == ["/a/", "/b/"]


def test_a_list_of_links_is_worked_through_at_once(
    themes, kotka, forgotten_by, monkeypatch, client
):
    monkeypatch.setattr(signal_handlers, "MOST_PAGES", 0)

    def load():
        for number in range(5):
            make_link(f"Linkki {number}", municipality=kotka)

    assert forgotten_by(load, *PAGES) == list(PAGES)


def test_the_queries_after_a_list_do_not_grow_with_it(
    site, kotka, django_capture_on_commit_callbacks
):
    counts = []
    for number in (2, 9):
        with django_capture_on_commit_callbacks() as callbacks:
            for _ in range(number):
                make_link(municipality=kotka)
        with CaptureQueriesContext(connection) as queries:
            for callback in callbacks:
                callback()
        counts.append(sum("search_" not in query["sql"] for query in queries))
    assert counts[0] == counts[1]


def test_a_change_that_is_taken_back_leaves_nothing_behind(
    themes, django_capture_on_commit_callbacks, forgotten_by
):
    """What a rolled-back transaction noted must not keep the next one from being heard."""
    with django_capture_on_commit_callbacks():
        themes.save()
    assert forgotten_by(themes.save, *PAGES) == OWN
