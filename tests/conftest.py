"""What all tests share: a clean page cache and registry, and the folder of shared test data if there is one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import translation


PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _source_language():
    """A request leaves its language active; each test starts in Finnish."""
    with translation.override("fi"):
        yield


@pytest.fixture(autouse=True)
def _clean_cache():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(scope="session")
def shared_data():
    """The folder of shared data; tests that need it are skipped, visibly, where it is absent."""
    folder = Path(os.environ.get("TARJOTIN_SHARED", PROJECT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared data folder is not here; set TARJOTIN_SHARED")
    return folder
