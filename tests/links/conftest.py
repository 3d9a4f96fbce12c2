"""A site with its roles, and a client of each."""

from __future__ import annotations

import pytest

from cms.governance.apply import apply_governance
from tests.factories import make_site, make_user


@pytest.fixture
def site():
    made = make_site()
    apply_governance()
    return made


@pytest.fixture
def log_in(site, client):
    def enter(role):
        client.force_login(make_user(role))
        return client

    return enter
