"""What all tests share: a clean page cache and registry, and the folder of shared test data if there is one."""

from __future__ import annotations

import gc
import os
from collections import Counter
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import translation
from xdist.scheduler import LoadScopeScheduling

from cms.governance.apply import apply_governance
from tests.factories import make_site
from tests.kept_rows import kept_rows
from tests.template_database import prepare_template


PROJECT = Path(__file__).resolve().parents[1]
# Folders of tests that start from the same rows, or look at the same demo.
TOGETHER = {"browser", "coverage", "regions", "translations"}
# What takes longer than its number of tests tells begins first, so that no process waits for it at the end.
LONG = {
    "browser",
    "regions",
    "tests/addresses/test_renames.py",
    "tests/blocks/test_every_block.py",
    "tests/home/test_demo.py",
    "tests/permissions/test_matrix.py",
    "tests/plugins/test_sample_plugin.py",
    "tests/plugins/test_startplugin.py",
    "tests/ptvsync/test_sync_killed.py",
    "tests/search/test_findability.py",
    "tests/search/test_memory.py",
    "tests/themepages/replacement/test_undoing.py",
    "tests/themepages/test_demo.py",
}


class GroupScheduling(LoadScopeScheduling):
    """The tests of a file run in one process, so that what they share is prepared once."""

    def _split_scope(self, nodeid):
        return _group(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """xdist's own groups are names that it adds to those of the tests, where pytest no longer reads them."""
    return GroupScheduling(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_modifyitems(config, items):
    if hasattr(config, "workerinput"):
        sizes = Counter(_group(item.nodeid) for item in items)
        groups = {item: _group(item.nodeid) for item in items}
        items.sort(key=lambda item: (groups[item] not in LONG, -sizes[groups[item]]))


def _group(nodeid):
    path = nodeid.split("::")[0]
    folder = Path(path).parent.name
    return folder if folder in TOGETHER else path


def pytest_collection():
    """What loading makes stays: to look for garbage in it costs a fifth of all the tests' time."""
    gc.disable()


def pytest_collection_finish():
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_createdb, django_db_modify_db_settings_tox_suffix, django_db_blocker, request
):
    """Each process copies one migrated database instead of migrating its own."""
    with django_db_blocker.unblock():
        template = prepare_template(PROJECT, fresh=django_db_createdb)
    request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")
    connection.settings_dict["TEST"]["TEMPLATE"] = template


@pytest.fixture(scope="module")
def kept_site(django_db_setup, django_db_blocker):
    """A region's site, for the tests of a file that all want one; see ``kept_rows``."""
    with kept_rows(django_db_blocker, make_site):
        yield


@pytest.fixture(scope="module")
def kept_roles(kept_site, django_db_blocker):
    """The site with the roles and their rights."""
    with kept_rows(django_db_blocker, apply_governance):
        yield


@pytest.fixture(scope="module")
def kept_region(django_db_setup, django_db_blocker):
    """Kymenlaakso as its file sets it up: a site, themes as drafts and the calendar."""
    with kept_rows(
        django_db_blocker, lambda: call_command("setup_region", "kymenlaakso", verbosity=0)
    ):
        yield


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
