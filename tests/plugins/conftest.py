"""The sample plugin as a stranger installs it, and a house where it is on, then off, then on again."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from tests.conftest import PROJECT
from tests.plugins.house import House, database_copy, install


SAMPLE = PROJECT / "tests" / "sample_plugin"


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """A folder with the built and installed sample plugin in it, translations compiled."""
    folder = tmp_path_factory.mktemp("plugins")
    source = shutil.copytree(
        SAMPLE, folder / "source", ignore=shutil.ignore_patterns("__pycache__", "*.mo")
    )
    catalogues = [str(path) for path in source.rglob("*.po")]
    subprocess.run(
        [sys.executable, "scripts/compile_messages.py", *catalogues], cwd=PROJECT, check=True
    )
    install(source, folder / "installed")
    return folder / "installed"


@pytest.fixture(scope="module")
def house(packages, tmp_path_factory, django_db_setup, django_db_blocker):
    """A house with the sample plugin installed, and a database of its own."""
    name = f"tarjotin_plugins_{tmp_path_factory.getbasetemp().name.replace('-', '_')}"
    with database_copy(name, django_db_blocker) as url:
        yield House(packages, tmp_path_factory.mktemp("var"), url)


@pytest.fixture(scope="module")
def installed(house):
    """What is seen while the plugin is on: a page with its block was published."""
    return house.step("installed", "walks")


@pytest.fixture(scope="module")
def removed(house, installed):
    """What is seen after it was switched off: the page was saved once more."""
    return house.step("removed", "")


@pytest.fixture(scope="module")
def back(house, removed):
    """What is seen when it is on again."""
    return house.step("back", "walks")
