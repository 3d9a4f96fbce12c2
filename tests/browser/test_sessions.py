"""A browser leaves no session in the database, which would keep the tests from dropping it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from tests.browser.playwright import running_playwright


@pytest.fixture
def open_session(django_db_setup, django_db_blocker, monkeypatch):
    """Open a session while Playwright runs in this thread; gives the number of its process."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

    def run():
        with django_db_blocker.unblock(), running_playwright():
            connection.ensure_connection()
            return connection.connection.info.backend_pid

    return run


def test_a_session_that_was_opened_while_playwright_ran_is_closed(db, open_session):
    with ThreadPoolExecutor(1) as thread, connection.cursor() as cursor:
        number = thread.submit(open_session).result()
        cursor.execute("SELECT FROM pg_stat_activity WHERE pid = %s", [number])
        assert cursor.rowcount == 0
