"""Who must have a second factor, and what happens before there is one."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.governance.grants import Role
from cms.login.checks import second_factor_is_required_of_known_groups

from .conftest import code_now


ACTIVATE = "/admin/account/two-step/activate/"
HOME = "/admin/"
BEYOND = [HOME, "/admin/pages/", "/admin/account/", "/admin/users/", "/admin/account/two-step/"]


@pytest.fixture(autouse=True)
def _required(settings):
    settings.MFA_REQUIRED_FOR = ["superusers", Role.DIGITAL_SERVICES.value]


@pytest.mark.parametrize("role", list(Role))
def test_the_role_decides(client, editor, log_in, role):
    log_in(editor(role).username)
    response = client.get(HOME)
    if role == Role.DIGITAL_SERVICES:
        assert response["Location"] == ACTIVATE
    else:
        assert response.status_code == 200


def test_superusers_need_it_too(client, editor, log_in):
    log_in(editor(superuser=True).username)
    assert client.get(HOME)["Location"] == ACTIVATE


def test_without_the_setting_nobody_needs_it(settings, client, editor, log_in):
    settings.MFA_REQUIRED_FOR = []
    log_in(editor(superuser=True).username)
    assert client.get(HOME).status_code == 200


@pytest.mark.parametrize("path", BEYOND)
@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_of_the_admin_opens_before(client, editor, log_in, path, method):
    log_in(editor(Role.DIGITAL_SERVICES).username)
    assert getattr(client, method)(path)["Location"] == ACTIVATE


def test_a_session_made_in_another_way_is_stopped_as_well(client, editor):
    client.force_login(editor(Role.DIGITAL_SERVICES))
    assert client.get(HOME)["Location"] == ACTIVATE


def test_the_page_says_why_and_offers_the_way_out(client, editor, log_in):
    log_in(editor(Role.DIGITAL_SERVICES).username)
    html = client.get(ACTIVATE).content.decode()
    assert "Roolisi edellyttää kaksivaiheista kirjautumista." in html
    assert client.post(reverse("account_logout")).status_code == 302
    assert client.get(HOME)["Location"].startswith("/admin/login/")


def test_with_it_the_admin_opens(client, editor, log_in):
    log_in(editor(Role.DIGITAL_SERVICES).username)
    secret = client.get(ACTIVATE).context["form"].secret
    response = client.post(ACTIVATE, {"code": code_now(secret)}, follow=True)
    assert response.redirect_chain == [(reverse("mfa_view_recovery_codes"), 302)]
    assert client.get(HOME).status_code == 200


def test_who_needs_it_cannot_turn_it_off(client, with_second_factor, log_in):
    user, secret, _ = with_second_factor(Role.DIGITAL_SERVICES)
    log_in(user.username)
    client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    url = reverse("mfa_deactivate_totp")
    assert "et voi poistaa sitä käytöstä" in client.get(url).content.decode()
    client.post(url)
    assert client.get(HOME).status_code == 200


def test_a_session_with_a_code_asks_the_database_nothing_more(
    client, with_second_factor, log_in, django_assert_num_queries, settings
):
    user, secret, _ = with_second_factor(Role.DIGITAL_SERVICES)
    log_in(user.username)
    client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    url = reverse("wagtailadmin_javascript_catalog")
    with CaptureQueriesContext(connection) as required:
        client.get(url)
    settings.MFA_REQUIRED_FOR = []
    with django_assert_num_queries(len(required)):
        client.get(url)


def test_the_public_pages_ask_nothing_of_it(client, editor, log_in):
    log_in(editor(Role.DIGITAL_SERVICES).username)
    assert client.get("/healthz").status_code == 200


def test_a_site_below_a_path_is_guarded_as_well(client, editor, log_in):
    log_in(editor(Role.DIGITAL_SERVICES).username)
    response = client.get(HOME, SCRIPT_NAME="/tarjotin")
    assert response.status_code == 302
    assert response["Location"].endswith(ACTIVATE)


@pytest.mark.parametrize("name", ["Digi- ja tietopalvelu", "superuser", "viestintä"])
def test_a_misspelt_group_is_told(settings, name):
    settings.MFA_REQUIRED_FOR = ["superusers", Role.COMMUNICATIONS.value, name]
    errors = second_factor_is_required_of_known_groups(None)
    assert [error.msg for error in errors] == [f"MFA_REQUIRED_FOR names {name}, which is no group."]


def test_the_names_of_roles_and_superusers_are_right(settings):
    settings.MFA_REQUIRED_FOR = ["superusers", *(role.value for role in Role)]
    assert not [error for error in run_checks() if error.id == "tarjotin.E008"]
