"""A standing clock, and the roles of a site."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine

from cms.governance.apply import apply_governance
from tests.factories import make_site


NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def groups():
    make_site()
    apply_governance()
