"""A site, its roles, and themes with owners."""

from __future__ import annotations

from datetime import date

import pytest
from wagtail.models import Site

from cms.governance.apply import apply_governance
from tests.factories import make_site, make_theme
from tests.kept_rows import kept_rows


TODAY = date(2026, 11, 22)


@pytest.fixture(scope="package")
def _home(django_db_setup, django_db_blocker):
    with kept_rows(django_db_blocker):
        make_site()
        apply_governance()
        yield


@pytest.fixture
def home(_home, db):
    return Site.objects.get().root_page


@pytest.fixture
def theme_of(home):
    def make(owner=None, deputy=None, review_date=None, slug="liikunta", **fields):
        return make_theme(
            home, slug=slug, owner=owner, deputy=deputy, review_date=review_date, **fields
        )

    return make
