"""A region with its rights, and its governance page."""

from __future__ import annotations

import pytest

from cms.governance.apply import apply_governance
from home.hallintamalli.models import GovernanceModelPage
from tests.factories import make_site


@pytest.fixture
def site():
    made = make_site()
    apply_governance()
    return made


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
