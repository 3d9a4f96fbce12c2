"""A site with its roles, and a client of each."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from tests.factories import make_user


@pytest.fixture
def site(kept_roles, db):
    return Site.objects.get()


@pytest.fixture
def log_in(site, client):
    def enter(role):
        client.force_login(make_user(role))
        return client

    return enter
