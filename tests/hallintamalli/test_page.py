"""The public page: what is public, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from cms.governance.grants import Role
from home.hallintamalli.models import GovernanceModelPage
from ptvsync.coordinators.models import Duty
from tests.coordinators.factories import make_turn
from tests.factories import make_theme, make_user
from themepages.keepers.models import ThemeApproval


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


@pytest.fixture
def owner(site):
    user = make_user(Role.THEME_OWNERS, username="salanimi")
    user.first_name, user.last_name = "Teija", "Tekijä"
    user.save()
    return user


def read(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_it_tells_owner_maintainer_and_every_role(client, page):
    html = read(client, page)
    for text in ("Digi- ja tietopalvelut", "Viestintäpalvelut", *(role.value for role in Role)):
        assert text in html
    assert html.count("<h1") == 1


def test_people_are_not_named_unless_the_page_says_so(client, site, page, owner):
    make_theme(site.root_page, owner=owner)
    html = read(client, page)
    assert "Nimetty" in html
    assert "Tekijä" not in html
    assert "salanimi" not in html

    publish(page, shows_names=True)
    assert "Teija Tekijä" in read(client, page)


def test_a_theme_without_an_owner_says_that_one_is_missing(client, site, page, owner):
    make_theme(site.root_page, owner=owner)
    owner.is_active = False
    owner.save()
    assert "Puuttuu" in read(client, page)


def test_drafts_are_not_told_of(client, site, page):
    theme = make_theme(site.root_page, title="Salainen teema")
    theme.unpublish()
    assert "Salainen teema" not in read(client, page)


def test_a_theme_that_not_all_may_read_is_not_told_of(client, site, page):
    theme = make_theme(site.root_page, title="Salainen teema")
    PageViewRestriction.objects.create(page=theme, restriction_type="login")
    assert "Salainen teema" not in read(client, page)


def test_the_approvals_of_a_theme_follow_the_setting(client, site, page, owner):
    make_theme(site.root_page, owner=owner)
    make_theme(site.root_page, title="Orpo", slug="orpo")
    assert "Teemavastaavan hyväksyntä" not in read(client, page)
    ThemeApproval.objects.create(site=Site.objects.get(), asks_keepers=True)
    publish(page)
    html = read(client, page)
    assert html.count("Teemavastaavan hyväksyntä → Viestinnän hyväksyntä") == 1
    assert html.count("Viestinnän hyväksyntä") == 2


def test_only_a_public_turn_names_its_person(client, page):
    make_turn("285", name="Julkinen Jaana", is_public=True, phone="05 555 0101")
    make_turn("286", name="Salainen Sari", role="Suunnittelija", email="sari@kouvola.example")
    html = read(client, page)
    assert "Julkinen Jaana" in html
    assert 'href="tel:055550101"' in html
    assert "Salainen Sari" not in html
    assert "sari@kouvola.example" not in html
    assert "Suunnittelija" in html


def test_past_turns_are_gone_and_coming_ones_of_the_network_are_told(client, page):
    make_turn("285", duty=Duty.NETWORK, first=date(2025, 1, 1), last=date(2025, 12, 31))
    make_turn("286", duty=Duty.NETWORK, first=date(2026, 1, 1), last=date(2026, 12, 31))
    make_turn("075", duty=Duty.NETWORK, first=date(2027, 1, 1), last=date(2027, 12, 31))
    html = read(client, page)
    assert "1.1.2026–31.12.2026" in html
    assert "1.1.2027–31.12.2027" in html
    assert "2025" not in html


def test_there_is_one_on_a_site(site, page):
    assert not GovernanceModelPage.can_create_at(site.root_page)


def test_more_themes_and_turns_do_not_mean_more_queries(client, site, page, owner):
    def count():
        with CaptureQueriesContext(connection) as queries:
            page.serve(request).render()
        return len(queries)

    make_theme(site.root_page, owner=owner)
    make_turn("285", is_public=True)
    request = client.get(page.url).wsgi_request
    count()
    before = count()
    for number, code in enumerate(("286", "075", "624")):
        make_theme(site.root_page, slug=f"teema-{number}", owner=owner)
        make_turn(code, is_public=True)
    assert count() == before
