"""Playwright beside Django's database connections."""

from __future__ import annotations

from contextlib import contextmanager

from django.db import connections
from playwright.sync_api import sync_playwright


@contextmanager
def running_playwright():
    """Playwright, of whose time no session of the database is left.

    While its event loop runs, Django gives this thread other connections than before and after.
    """
    connections.close_all()
    with sync_playwright() as playwright:
        yield playwright
        connections.close_all()
