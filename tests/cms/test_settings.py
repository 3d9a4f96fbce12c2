"""Settings: a production start without its environment ends in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import PROJECT


def start(**environment):
    """Load the production settings in a process of their own."""
    kept = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "cms.settings.base"}
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=PROJECT,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


COMPLETE = {"SECRET_KEY": "x" * 60, "DATABASE_URL": "postgresql://u:p@localhost/none"}


@pytest.mark.parametrize("missing", sorted(COMPLETE))
def test_a_missing_required_variable_is_named(missing):
    result = start(**{name: value for name, value in COMPLETE.items() if name != missing})
    assert f"Set the environment variable {missing}" in result.stderr.splitlines()[-1]


def test_production_starts_with_the_required_variables_alone():
    result = start(**COMPLETE)
    assert result.returncode == 0, result.stderr
