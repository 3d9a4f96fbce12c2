"""The health address: what a load balancer, a stranger and an editor learn from it."""

from __future__ import annotations

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.urls import reverse

from cms import health
from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from cms.health import Health
from cms.plugins import overview
from cms.plugins.registry import Plugin
from cms.plugins.spec import PluginSpec
from tests.factories import make_site, make_user


pytestmark = pytest.mark.django_db


def well():
    return Health("sample", ok=True, detail="Salainen osoite")


def ill():
    return Health("sample", ok=False, detail="Salainen osoite")


def broken():
    raise RuntimeError("levy täynnä")


def plugin(*checks):
    paths = tuple(check if "." in check else f"{__name__}.{check}" for check in checks)
    return Plugin(
        app=None,
        spec=PluginSpec(name="sample", label="A", description="", version="1", health_checks=paths),
    )


@pytest.fixture
def checks(monkeypatch):
    """Puts the named functions of this module in the place of every plugin's checks."""

    def use(*names):
        for module in (health, overview):
            monkeypatch.setattr(module, "active_plugins", lambda: (plugin(*names),))

    return use


@pytest.fixture(params=[OperationalError, InterfaceError])
def no_database(request, monkeypatch):
    def refuse(*args, **kwargs):
        raise request.param("no route to db.internal")

    monkeypatch.setattr(connection, "cursor", refuse)


@pytest.fixture
def logged_in(client):
    client.force_login(make_user(superuser=True))


def ask(client):
    response = client.get("/healthz", secure=True)
    return response.status_code, response.json()


def test_all_well_is_200_and_ok(client, checks):
    checks("well")
    status, body = ask(client)
    assert (status, body["status"]) == (200, "ok")


@pytest.mark.parametrize("check", ["ill", "broken", "no_such_module.check"])
def test_a_check_that_is_not_well_degrades_but_keeps_the_site_in_use(client, checks, check):
    checks("well", check)
    status, body = ask(client)
    assert (status, body["status"]) == (200, "degraded")
    assert [row["ok"] for row in body["checks"]] == [True, True, False]


def test_without_the_database_it_is_503_and_tells_a_stranger_no_address(client, no_database):
    status, body = ask(client)
    assert status == 503
    assert body == {"status": "unavailable", "checks": [{"name": "database", "ok": False}]}


def test_without_the_database_a_session_cookie_does_no_harm(client, logged_in, no_database):
    assert ask(client)[0] == 503


def test_a_stranger_gets_names_and_answers_only(client, checks):
    checks("ill")
    for row in ask(client)[1]["checks"]:
        assert set(row) == {"name", "ok"}


def test_an_editor_gets_the_details(client, checks):
    checks("ill")
    make_site()
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    assert ask(client)[1]["checks"][1]["detail"] == "Salainen osoite"


def test_a_user_without_the_admin_gets_no_details(client, checks):
    checks("ill")
    client.force_login(make_user())
    assert "detail" not in ask(client)[1]["checks"][1]


def test_a_check_that_raises_is_reported_with_its_error(checks):
    checks("broken")
    (report,) = health.health_report()[1:]
    assert (report.name, report.ok) == ("sample", False)
    assert "RuntimeError: levy täynnä" in report.detail


def test_the_list_of_plugins_opens_although_a_check_raises(client, checks):
    checks("broken")
    make_site()
    client.force_login(make_user(superuser=True))
    html = client.get(reverse("cms_plugins")).content.decode()
    assert "levy täynnä" in html


def test_a_load_balancer_may_ask_over_plain_http(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    assert client.get("/admin/login/").status_code == 301
