"""A theme page that names a service, another to replace it with, and a login of any role."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from cms.governance.apply import apply_governance
from tests.factories import make_organization, make_service, make_theme, make_user


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


@pytest.fixture
def old():
    return make_service("Vanha jumppa", organization=make_organization("Kotkan kaupunki"))


@pytest.fixture
def new():
    return make_service("Uusi jumppa")


@pytest.fixture
def theme(home, old):
    return make_theme(home, body=[("one_service", {"service": old, "note": ""})])


@pytest.fixture
def log_in(client, home):
    def enter(role):
        apply_governance()
        user = make_user(superuser=True) if role == "superuser" else make_user(role)
        client.force_login(user)
        client.user = user
        return client

    return enter
