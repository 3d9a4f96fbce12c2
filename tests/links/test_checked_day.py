"""Readers and editors are told when an address was last found to work."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from cms.governance.grants import Role
from ptvsync.models import Municipality
from tests.factories import make_theme
from themepages.links.enums import Outcome

from .factories import admin_url, make_check, make_link
from .test_block import links_block, municipal_block, page


pytestmark = pytest.mark.django_db
CHECKED = datetime(2026, 11, 3, 8, tzinfo=UTC)
TOLD = "Tarkistettu 3.11.2026"


def checked(link, outcome=Outcome.OK, **fields):
    return make_check(link, outcome, checked_at=CHECKED, **fields)


@pytest.mark.parametrize("outcome", [Outcome.OK, Outcome.MOVED])
def test_a_card_tells_when_its_address_answered(site, client, outcome):
    link = make_link()
    checked(link, outcome)
    make_theme(site.root_page, body=[links_block(link)])
    assert TOLD in page(client)


@pytest.mark.parametrize("outcome", [Outcome.BROKEN, Outcome.FAILING, Outcome.REFUSED, None])
def test_a_card_says_nothing_of_an_address_that_did_not_answer(site, client, outcome):
    link = make_link()
    if outcome:
        checked(link, outcome)
    make_theme(site.root_page, body=[links_block(link)])
    assert "Tarkistettu" not in page(client)


def test_the_day_is_that_of_the_address_in_the_readers_language(site, client):
    link = make_link(url_sv="https://sv.example")
    checked(link)
    make_check(
        link, Outcome.OK, url="https://sv.example", checked_at=datetime(2026, 11, 5, tzinfo=UTC)
    )
    theme = make_theme(site.root_page, body=[links_block(link)])
    swedish = theme.copy_for_translation(Locale.objects.get(language_code="sv"), copy_parents=True)
    swedish.save_revision().publish()
    assert "Kontrollerad 2026-11-05" in page(client, "/sv/liikunta/")
    assert TOLD in page(client)


def test_a_municipalitys_link_tells_it_too(site, client):
    link = make_link(municipality=Municipality.objects.get(code="285"))
    checked(link)
    make_theme(site.root_page, body=[municipal_block()])
    assert TOLD in page(client)


def test_the_catalogues_list_tells_the_day(log_in):
    client = log_in(Role.COMMUNICATIONS)
    checked(make_link(), Outcome.BROKEN)
    assert TOLD.lower() in client.get(admin_url("list")).content.decode().lower()


def test_the_days_of_many_links_are_one_query(site, client):
    counts = []
    for number in (1, 5):
        links = [make_link() for _ in range(number)]
        for link in links:
            checked(link)
        make_theme(site.root_page, slug=f"teema-{number}", body=[links_block(*links)])
        client.get(f"/teema-{number}/")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/teema-{number}/")
        counts.append(len(queries))
    assert counts[0] == counts[1]
