"""A standing clock, and the roles of a site."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine


NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def groups(kept_roles, db):
    """Those of the roles."""
