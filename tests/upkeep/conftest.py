"""A site, its roles, and themes with owners."""

from __future__ import annotations

from datetime import date

import pytest
from wagtail.models import Site

from tests.factories import make_theme


TODAY = date(2026, 11, 22)


@pytest.fixture
def home(kept_roles, db):
    return Site.objects.get().root_page


@pytest.fixture
def theme_of(home):
    def make(owner=None, deputy=None, review_date=None, slug="liikunta", **fields):
        return make_theme(
            home, slug=slug, owner=owner, deputy=deputy, review_date=review_date, **fields
        )

    return make
