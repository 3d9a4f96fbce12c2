"""The tests of a file run in one process, also when there are several."""

from __future__ import annotations

import os

import pytest


pytestmark = pytest.mark.skipif(
    "PYTEST_XDIST_WORKER" not in os.environ, reason="there is one process only"
)
SEEN = []


@pytest.mark.parametrize("number", range(30))
def test_a_test_finds_what_those_before_it_left(number):
    SEEN.append(number)
    assert list(range(number + 1)) == SEEN
