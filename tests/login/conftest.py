"""A site with its roles, editors who log in, and codes of their telephones."""

from __future__ import annotations

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import Site

from cms.governance.grants import Role
from tests.factories import PASSWORD, make_site, make_user
from tests.kept_rows import kept_rows

from .provider import CLIENT_ID, CLIENT_SECRET, START, Provider


def code_now(secret):
    """What an authenticator application shows."""
    before, now, after = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(secret, now))


def make_groups_and_site():
    access = Permission.objects.get(codename="access_admin")
    for role in Role:
        Group.objects.create(name=role).permissions.add(access)
    make_site()


@pytest.fixture(scope="module")
def _groups(django_db_setup, django_db_blocker):
    with kept_rows(django_db_blocker, make_groups_and_site):
        yield


@pytest.fixture
def site(_groups, db):
    """The site, and the groups, which may enter the admin and no more."""
    return Site.objects.get()


@pytest.fixture
def editor(site):
    """Makes an account of a role, with a password."""

    def make(role=None, is_active=True, **fields):
        user = make_user(role, **fields)
        user.is_active = is_active
        user.save()
        return user

    return make


@pytest.fixture
def with_second_factor(editor):
    """Makes an account that has two-step login; gives it, its secret and its recovery codes."""

    def make(role=None, **fields):
        user, secret = editor(role, **fields), generate_totp_secret()
        TOTP.activate(user, secret)
        return user, secret, RecoveryCodes.activate(user).get_unused_codes()

    return make


@pytest.fixture
def log_in(client):
    """Fills in the login form."""

    def fill_in(login, password=PASSWORD, **more):
        return client.post(
            reverse("account_login"), {"username": login, "password": password} | more
        )

    return fill_in


@pytest.fixture
def provider(settings, site, httpserver):
    provider = Provider(httpserver)
    settings.OIDC_ISSUER = provider.issuer
    settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = CLIENT_ID, CLIENT_SECRET
    settings.OIDC_NAME, settings.OIDC_GROUP_CLAIM = "Kymenlaakson tunnus", "groups"
    settings.OIDC_GROUP_MAP = {
        "tray-editors": Role.COMMUNICATIONS.value,
        "tray-owners": [Role.DIGITAL_SERVICES.value, Role.MUNICIPALITIES.value],
    }
    return provider


@pytest.fixture
def come_in(client, provider):
    """The whole way: the button, the service, and back."""

    def walk(**form):
        there = client.post(START, {"process": "login"} | form)
        return client.get(provider.authorize(there["Location"]))

    return walk
