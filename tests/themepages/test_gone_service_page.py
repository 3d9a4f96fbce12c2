"""The address of a service that is gone: 410, nothing of why it is hidden, and what to look at instead."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from ptvsync.models import Service, ServiceAddition, Status
from ptvsync.signals import services_changed
from tests.factories import make_service, make_theme
from themepages.gone_service import former_themes
from themepages.matching.materialise import match_all_themes


pytestmark = pytest.mark.django_db


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


@pytest.fixture
def theme(home):
    return make_theme(home)


def withdraw(service):
    """As the sync does: the row stays, and the themes are matched again without it."""
    Service.objects.filter(pk=service.pk).update(status=Status.WITHDRAWN)
    services_changed.send(Service, service_ids={service.pk})


def hide(service, **fields):
    ServiceAddition.objects.create(
        service=service, hidden=True, hidden_reason="Salainen syy", **fields
    )
    services_changed.send(Service, service_ids={service.pk})


def gone(client, service):
    response = client.get(service.get_absolute_url())
    assert response.status_code == 410
    return response


def offered(response):
    found = response.context["alternatives"]
    return [card["title"] for card in found.near], [card["title"] for card in found.further]


GOING = pytest.mark.parametrize("leave", [withdraw, hide])


@GOING
def test_a_service_that_is_gone_answers_gone(theme, client, leave):
    service = make_service()
    leave(service)
    gone(client, service)


@GOING
def test_the_same_municipality_comes_first_then_the_rest_of_the_theme(theme, client, leave):
    service = make_service("Vanha", municipality_codes=["285"])
    make_service("Haminassa", municipality_codes=["075"])
    make_service("Kotkassa", municipality_codes=["285"])
    make_service("Muu aihe", class_codes=["P1"])
    match_all_themes()
    leave(service)
    assert offered(gone(client, service)) == (["Kotkassa"], ["Haminassa"])


@GOING
def test_at_most_five_are_offered(theme, client, leave):
    service = make_service()
    for number in range(7):
        make_service(f"Palvelu {number}")
    leave(service)
    near, further = offered(gone(client, service))
    assert (len(near), len(further)) == (5, 0)


def test_the_theme_is_linked_though_the_service_has_left_it(theme, client):
    service = make_service()
    withdraw(service)
    assert not service.themes.exists()
    assert former_themes(service) == [theme.translation_key]
    html = gone(client, service).content.decode()
    assert 'href="/liikunta/">Kaikki palvelut teemasta Liikunta</a>' in html


def test_a_draft_theme_is_not_offered(home, client):
    theme = make_theme(home)
    theme.unpublish()
    service = make_service("Vanha")
    make_service("Toinen")
    withdraw(service)
    response = gone(client, service)
    assert offered(response) == ([], [])
    assert response.context["themes"] == []


@GOING
def test_others_are_promised_only_when_there_are_some(theme, client, leave):
    service = make_service("Vanha")
    leave(service)
    alone = gone(client, service).content.decode()
    make_service("Toinen")
    match_all_themes()
    among_others = gone(client, service).content.decode()

    assert ("Alla on muita" in alone, "Voit hakea muita palveluja." in alone) == (False, True)
    assert ("Alla on muita" in among_others, "Voit hakea" in among_others) == (True, False)


def test_the_reason_for_hiding_is_nobodys_business(theme, client):
    service = make_service("Vesijumppa", texts={"descriptions": {"fi": "Pitkä kuvaus"}})
    hide(service, note_fi="Oma lisätieto")
    html = gone(client, service).content.decode()
    assert "Tätä palvelua ei näytetä täällä" in html
    for text in ("Salainen syy", "Pitkä kuvaus", "Oma lisätieto"):
        assert text not in html


def test_a_withdrawn_service_says_that_it_is_no_longer_offered(theme, client):
    service = make_service()
    withdraw(service)
    assert "poistettu" in gone(client, service).content.decode().lower()


@GOING
def test_search_engines_forget_the_page(theme, client, leave):
    service = make_service()
    leave(service)
    html = gone(client, service).content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical"' not in html


def test_neither_hidden_nor_withdrawn_ones_are_offered_instead(theme, client):
    service, hidden, withdrawn = make_service("A"), make_service("B"), make_service("C")
    match_all_themes()
    hide(hidden)
    withdraw(withdrawn)
    withdraw(service)
    assert offered(gone(client, service)) == ([], [])


@GOING
def test_a_service_that_returns_has_its_page_again(theme, client, leave):
    service = make_service("Vesijumppa")
    leave(service)
    Service.objects.update(status=Status.PUBLISHED)
    ServiceAddition.objects.all().delete()
    services_changed.send(Service, service_ids={service.pk})
    assert client.get(service.get_absolute_url()).status_code == 200
    assert service.themes.exists()


def test_more_themes_and_alternatives_take_no_more_queries(home, client):
    service = make_service()
    make_theme(home, slug="a")
    withdraw(service)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            gone(client, service)
        return len(captured)

    queries()
    few = queries()
    for number in range(5):
        make_theme(home, slug=f"t{number}")
        make_service(f"Palvelu {number}")
    match_all_themes()
    # The first alternative brings one query of what cards need.
    assert queries() <= few + 1
