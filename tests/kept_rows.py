"""Rows that many tests start from, written once for all of them."""

from __future__ import annotations

from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def kept_rows(blocker, write):
    """What ``write`` writes stays for the tests of the fixture's scope, each of which undoes its own.

    For fixtures of the scope of a module or package that ask for ``django_db_setup``. Instances are
    not to be handed to tests: each reads its own. The transaction's locks are kept too: a test
    whose other process asks for one of them writes its rows itself.
    """
    with blocker.unblock(), transaction.atomic():
        kept = write()
        # Checks that wait for the end of the transaction would be made again after each test.
        connection.check_constraints()
        yield kept
        transaction.set_rollback(True)
