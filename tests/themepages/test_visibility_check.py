"""The public check of what the copy has: is the service shown, why not, and what to do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.models import Service, ServiceAddition, Status
from tests.factories import make_organization, make_service, make_theme
from themepages.matching.materialise import match_all_themes

from .visibility_asking import URL, ask, html


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(kept_home, db):
    return Site.objects.get().root_page


def test_the_form_may_be_kept_and_found(client):
    response = client.get(URL)
    assert response.status_code == 200
    assert "noindex" not in html(response)
    assert not response.cookies


def test_an_answer_is_neither_kept_nor_listed(client):
    make_service()
    response = ask(client, "vesijumppa")
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert 'content="noindex' in html(response)
    assert not response.cookies


def test_a_service_that_is_shown_tells_its_themes_and_municipalities(client):
    service = make_service()
    match_all_themes()
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu näkyy 1 teemassa." in page
    assert 'href="/liikunta/kotka/"' in page
    assert service.get_absolute_url() in page
    assert "Palveluluokka on muu" in page


def test_the_nearest_theme_comes_first(client):
    make_service(class_codes=["P27.2"])
    subject = ask(client, "vesijumppa").context["answer"].only
    assert [theme.title for theme in subject.explanation.nearest] == ["Liikunta", "Taide"]


def test_what_is_missing_is_told_with_what_to_do(client):
    make_service(class_codes=["P25.1"])
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu ei ole missään teemassa" in page
    assert "Palveluluokka on muu: Kirjastot." in page
    assert "Lisää palvelulle PTV:ssä jokin näistä palveluluokista: Urheilu." in page


def test_a_service_of_another_region_is_told_where_it_is(client):
    make_service(municipality_codes=["491"])
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu ei näy" in page
    assert "Mikkeli" in page
    assert "Lisää PTV:ssä palvelun alueeseen ainakin yksi näistä: Hamina, Kotka" in page
    assert "Teemat, joissa palvelu näkyisi" in page


def test_a_withdrawn_service_tells_when_it_left(client):
    gone = datetime(2026, 11, 3, 10, tzinfo=UTC)
    make_service(status=Status.WITHDRAWN, withdrawn_at=gone)
    assert "Palvelu on poistunut PTV:stä 3.11.2026." in html(ask(client, "vesijumppa"))


def test_a_hidden_service_does_not_tell_the_reason(client):
    ServiceAddition.objects.create(service=make_service(), hidden=True, hidden_reason="Riita")
    page = html(ask(client, "vesijumppa"))
    assert "Hyvinvointialue on päättänyt, ettei palvelua näytetä." in page
    assert "Riita" not in page
    assert "palvelutarjotin@example.org" in page


def test_an_excluding_rule_is_told(client, home):
    make_theme(
        home,
        "Luonto",
        "luonto",
        rules=[{"class_codes": ["P27.1"]}, {"effect": "exclude", "keywords": ["sisällä"]}],
    )
    make_service(keywords=["sisällä"])
    page = html(ask(client, "vesijumppa"))
    assert "Teeman toinen sääntö jättää palvelun pois" in page
    assert "Asiasana sopii: sisällä." in page


def test_a_chosen_service_of_another_region_is_shown(client):
    service = make_service(municipality_codes=["491"])
    RegionSettings.objects.update(ptv_service_ids=[service.registry_id])
    assert "Hyvinvointialue on valinnut palvelun" in html(ask(client, "vesijumppa"))


@pytest.mark.parametrize(
    ("wanted", "sentence", "advice"),
    [
        (
            {"ptv_class_codes": ["P25.1"]},
            "Palveluluokka on muu: Urheilu.",
            "Lisää palvelulle PTV:ssä jokin näistä palveluluokista: Kirjastot.",
        ),
        (
            {"ptv_target_group_codes": ["KR2"]},
            "Palvelulla ei ole kohderyhmää.",
            "Lisää palvelulle PTV:ssä jokin näistä kohderyhmistä: KR2.",
        ),
        (
            {"ptv_languages": ["sv"]},
            "Tekstit ovat muulla kielellä: suomi.",
            "Kirjoita palvelu PTV:ssä jollakin näistä kielistä: ruotsi.",
        ),
    ],
)
def test_what_the_county_leaves_out_is_told_with_what_to_do(client, wanted, sentence, advice):
    service = make_service(languages=["fi"])
    region = RegionSettings.objects.get()
    for name, codes in wanted.items():
        setattr(region, name, codes)
    region.save()
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu ei näy" in page
    assert sentence in page
    assert advice in page
    assert not service.themes.exists()


def test_the_wanted_main_class_is_named_without_those_below_it(client):
    RegionSettings.objects.update(ptv_class_codes=["P27"])
    make_service(class_codes=["P25.1"])
    page = html(ask(client, "vesijumppa"))
    assert "jokin näistä palveluluokista: Liikunta ja ulkoilu." in page


def test_the_page_and_the_explanation_agree(client):
    for number, code in enumerate(["P27.1", "P27.2", "P25.1"]):
        make_service(f"Palvelu {number}", class_codes=[code])
    match_all_themes()
    for service in Service.objects.all():
        subject = ask(client, str(service.registry_id)).context["answer"].only
        assert len(subject.explanation.shown_in) == service.themes.count()


def test_several_services_are_offered_to_choose_from(client):
    make_service("Vesijumppa")
    make_service("Vesijumppa senioreille", class_codes=["P25.1"])
    page = html(ask(client, "vesijumppa"))
    assert "Mitä palvelua tarkoitat?" in page
    assert page.count('href="?q=') == 2


def test_the_name_of_the_provider_finds_too(client):
    make_service("Jumppa", organization=make_organization("Haminan kaupunki"))
    make_service("Kuoro")
    assert ask(client, "hamina jumppa").context["answer"].only.title == "Jumppa"


def test_a_long_list_counts_the_rest(client, monkeypatch):
    monkeypatch.setattr("themepages.visibility.answer.MOST_CHOICES", 2)
    for number in range(5):
        make_service(f"Vesijumppa {number}")
    answer = ask(client, "vesijumppa").context["answer"]
    assert (len(answer.subjects), answer.more) == (2, 3)


def test_more_services_cost_no_more_queries(client):
    organization = make_organization()
    make_service("Vesijumppa 0", organization=organization)
    make_service("Vesijumppa 1", organization=organization)
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as few:
        ask(client, "vesijumppa")
    for number in range(2, 12):
        make_service(f"Vesijumppa {number}", organization=organization)
    with CaptureQueriesContext(connection) as many:
        ask(client, "vesijumppa")
    assert len(many) == len(few)


def test_more_themes_cost_no_more_queries(client, home):
    make_service()
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as few:
        ask(client, "vesijumppa")
    for number in range(5):
        make_theme(home, f"Teema {number}", f"teema-{number}")
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as many:
        ask(client, "vesijumppa")
    assert len(many) == len(few)


@pytest.mark.parametrize(
    "address", ["/sv/varfor-syns-inte-min-tjanst/", "/en/why-is-my-service-not-shown/"]
)
def test_the_check_speaks_the_other_languages(client, address):
    make_service()
    response = client.get(address, {"q": "vesijumppa"})
    assert response.status_code == 200
    assert 'lang="fi">Vesijumppa' in html(response)


def test_nothing_but_reading_is_allowed(client):
    assert client.post(URL, {"q": "x"}).status_code == 405


def test_the_check_has_its_address(client):
    assert reverse("themepages:visibility") == URL
