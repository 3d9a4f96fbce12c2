"""A region with its rights, and its governance page."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from home.hallintamalli.models import GovernanceModelPage


@pytest.fixture
def site(kept_roles, db):
    return Site.objects.get()


@pytest.fixture
def page(site):
    made = GovernanceModelPage(
        title="Hallintamalli",
        slug="hallintamalli",
        owner_unit="Digi- ja tietopalvelut",
        maintainer_unit="Viestintäpalvelut",
    )
    site.root_page.add_child(instance=made)
    made.save_revision().publish()
    return made
