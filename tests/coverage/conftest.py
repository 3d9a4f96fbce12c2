"""What the tests of coverage share: a site with the hand-made catalogue, and logged-in clients."""

from __future__ import annotations

import pytest

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_site, make_user

from .factories import make_catalogue, make_themes


@pytest.fixture
def site():
    site = make_site()
    make_themes(site.root_page)
    return site


@pytest.fixture
def catalogue(site):
    make_catalogue()
    return site


@pytest.fixture
def reader(site, client):
    """A client of the municipalities' role."""
    apply_governance()
    client.force_login(make_user(Role.MUNICIPALITIES))
    return client


@pytest.fixture
def keeper(site, client):
    """A client of the role that hands out links."""
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client
