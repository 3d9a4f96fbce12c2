"""Rows that many tests start from, written once for all of them."""

from __future__ import annotations

from contextlib import contextmanager

from django.db import transaction


@contextmanager
def kept_rows(blocker):
    """Rows written inside stay for the tests of the fixture's scope, each of which undoes its own.

    For fixtures of the scope of a module or package that ask for ``django_db_setup``. Instances are
    not to be handed to tests: each reads its own.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
