"""What the tests of coverage share: a site with the hand-made catalogue, and logged-in clients."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_site, make_user
from tests.kept_rows import kept_rows

from .factories import make_catalogue, make_themes


@pytest.fixture(scope="package")
def _themes(django_db_setup, django_db_blocker):
    with kept_rows(django_db_blocker, lambda: make_themes(make_site().root_page)):
        yield


@pytest.fixture
def site(_themes, db):
    return Site.objects.get()


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
