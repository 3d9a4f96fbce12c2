"""A site, somebody who may do everything, and a service with another to replace it."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from cms.governance.apply import apply_governance
from tests.factories import make_service, make_user


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


@pytest.fixture
def user(home):
    apply_governance()
    return make_user(superuser=True)


@pytest.fixture
def old():
    return make_service("Vanha")


@pytest.fixture
def new():
    return make_service("Uusi")
