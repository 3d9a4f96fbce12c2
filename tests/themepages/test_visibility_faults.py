"""What the check tells of the quality of a service, as information beside the reasons."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from ptvsync.models import Status
from tests.factories import make_service
from tests.quality.factories import make_flag
from themepages.matching.materialise import match_all_themes

from .visibility_asking import ask, html


pytestmark = pytest.mark.django_db
HEADING = "Mitä PTV:ssä voisi parantaa"


@pytest.fixture(autouse=True)
def home(kept_home, db):
    return Site.objects.get().root_page


def faults(client):
    return ask(client, "vesijumppa").context["faults"]


def test_a_fault_is_told_with_what_to_do_and_where_it_is(client):
    detail = [{"field": "summaries", "language": "sv", "text": "Vattengymnastik för"}]
    flag = make_flag(make_service(), detail=detail)

    page = html(ask(client, "vesijumppa"))

    assert HEADING in page
    assert flag.title in page
    assert '<q lang="sv">Vattengymnastik för</q>' in page


def test_the_most_serious_comes_first(client):
    service = make_service()
    make_flag(service, "capitals", severity="hint")
    make_flag(service, "stale", severity="serious")
    make_flag(service, "no-channel", severity="hint")

    assert len(faults(client)) == 3
    assert faults(client)[0].title == service.quality_flags.get(code="stale").title


def test_a_fault_is_no_reason_against_a_service(client):
    make_flag(make_service())
    match_all_themes()

    page = html(ask(client, "vesijumppa"))

    assert "Palvelu näkyy 1 teemassa." in page
    assert HEADING in page


def test_a_service_without_faults_is_told_nothing_of_them(client):
    make_service()
    assert HEADING not in html(ask(client, "vesijumppa"))


def test_a_service_that_is_gone_has_no_description_to_mend(client):
    make_flag(make_service(status=Status.WITHDRAWN, withdrawn_at=datetime(2026, 1, 1, tzinfo=UTC)))
    assert faults(client) == []


def test_several_services_to_choose_from_tell_no_faults(client):
    make_flag(make_service("Vesijumppa aamulla"))
    make_flag(make_service("Vesijumppa illalla"))
    assert faults(client) == []


def test_many_faults_take_as_many_queries_as_one(client):
    service = make_service()
    make_flag(service, "stale")
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as one:
        ask(client, "vesijumppa")
    for code in ("no-channel", "capitals"):
        make_flag(service, code)
    with CaptureQueriesContext(connection) as many:
        ask(client, "vesijumppa")
    assert len(one) == len(many)
