"""A region for the tests of the public check."""

from __future__ import annotations

import pytest

from tests.kept_rows import kept_rows

from .visibility_asking import make_home


@pytest.fixture(scope="module")
def kept_home(django_db_setup, django_db_blocker):
    with kept_rows(django_db_blocker, make_home):
        yield
