"""Sentences in the words of the code, and one day."""

from __future__ import annotations

import pytest
import time_machine
from django.utils.translation import override


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


@pytest.fixture
def _today():
    """22 November 2026, at noon in Finland."""
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False):
        yield
