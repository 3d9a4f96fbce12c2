"""The first page: the themes in the editor's order, and only the published ones."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from tests.factories import make_service, make_theme
from themepages.matching.materialise import match_theme


pytestmark = pytest.mark.django_db


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


def html(client):
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def test_published_themes_are_listed_in_the_editors_order(home, client):
    make_theme(home, "Ravitsemus", "ravitsemus")
    make_theme(home, "Liikunta", "liikunta")
    text = html(client)
    assert text.index("Ravitsemus") < text.index("Liikunta")


def test_a_draft_theme_is_not_listed(home, client):
    theme = make_theme(home, "Salainen", "salainen")
    theme.unpublish()
    assert "Salainen" not in html(client)


def test_a_tile_tells_how_many_services_the_theme_has(home, client):
    theme = make_theme(home)
    make_service()
    match_theme(theme)
    tiles = client.get("/").context["themes"]
    assert [tile["service_count"] for tile in tiles] == [1]


def test_the_first_screen_offers_search(home, client):
    assert 'action="/haku/"' in html(client)


def test_a_tray_without_themes_still_answers(home, client):
    assert html(client)


def test_the_page_sets_no_cookie(home, client):
    assert not client.get("/").cookies


def test_the_page_calls_no_other_host(home, client):
    policy = client.get("/")["Content-Security-Policy"]
    assert "http" not in policy


def test_more_themes_take_no_more_queries(home, client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            html(client)
        return len(captured)

    make_theme(home, "A", "a")
    html(client)
    few = queries()
    for number in range(12):
        make_theme(home, f"Teema {number}", f"teema-{number}")
    assert queries() == few


def test_an_address_nobody_has_answers_not_found_in_finnish(home, client):
    response = client.get("/ei-ole/")
    assert response.status_code == 404
    assert 'lang="fi"' in response.content.decode()
