"""The check asks a real (stand-in) PTV over HTTP, in both versions."""

from __future__ import annotations

import re

import pytest

from ptvsync.models import Service, ServiceAddition
from ptvsync.standin.server import make_server
from tests.factories import make_organization, make_service, make_site, make_theme
from tests.ptvsync.factories import make_world
from themepages.visibility import live
from themepages.visibility.question import Asked, Question, read_question


pytestmark = pytest.mark.django_db


@pytest.fixture(params=["11", "12"])
def registry(request, settings):
    world = make_world()
    with make_server(world) as server:
        settings.PTV_API_URL = server.url
        settings.PTV_ACCESSIBILITY_URL = ""
        settings.PTV_API_KEY = "demo"
        settings.PTV_API_VERSION = request.param
        yield world


def some_service(world):
    return next(iter(world.services.values()))


def test_a_service_is_asked_by_its_id(registry):
    service = some_service(registry)
    (found,) = live.ask_registry(read_question(str(service.id)), "192.0.2.1")
    assert found.record.id == service.id
    assert found.title
    assert found.provider_name


def test_a_provider_is_asked_by_its_business_id(registry):
    service = some_service(registry)
    provider = registry.organizations[service.organization_id]
    question = Question(Asked.BUSINESS_ID, provider.business_id)
    found = live.ask_registry(question, "192.0.2.1")
    assert service.id in {one.record.id for one in found}


def test_an_unknown_id_finds_nothing(registry):
    question = read_question("11111111-2222-4333-8444-555555555555")
    assert live.ask_registry(question, "192.0.2.1") == []


def test_the_page_explains_a_service_that_was_never_fetched(registry, client):
    make_theme(make_site().root_page)
    service = some_service(registry)
    response = client.get("/miksi-palveluni-ei-nay/", {"q": str(service.id)})
    assert response.context["answer"].only.is_live


def test_the_page_knows_a_hidden_service_that_the_copy_has_under_another_provider(registry, client):
    make_theme(make_site().root_page)
    record = some_service(registry)
    copied = make_service("Piilotettu", organization=make_organization("Toinen"))
    Service.objects.filter(pk=copied.pk).update(registry_id=record.id)
    ServiceAddition.objects.create(service=copied, hidden=True, hidden_reason="Syy")
    business_id = registry.organizations[record.organization_id].business_id
    response = client.get("/miksi-palveluni-ei-nay/", {"q": business_id})
    subjects = {found.registry_id: found for found in response.context["answer"].subjects}
    assert not subjects[record.id].is_live
    assert not subjects[record.id].explanation.is_public


def test_a_ptv_that_is_down_is_told(registry, client, settings):
    make_theme(make_site().root_page)
    settings.PTV_API_URL = "http://127.0.0.1:9"
    response = client.get("/miksi-palveluni-ei-nay/", {"q": "11111111-2222-4333-8444-555555555555"})
    assert "PTV ei vastaa juuri nyt" in response.content.decode()


@pytest.mark.parametrize("asked", ["11111111-2222-4333-8444-555555555555", "1234567-1"])
@pytest.mark.parametrize("version", ["11", "12"])
def test_an_answer_that_cannot_be_unpacked_is_told(httpserver, client, settings, version, asked):
    make_theme(make_site().root_page)
    settings.PTV_API_URL, settings.PTV_API_VERSION = httpserver.url_for(""), version
    settings.PTV_ACCESSIBILITY_URL = ""
    broken = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    httpserver.expect_request(re.compile(".*")).respond_with_data("not compressed", headers=broken)

    response = client.get("/miksi-palveluni-ei-nay/", {"q": asked})

    assert response.status_code == 200
    assert response.context["answer"].problem
