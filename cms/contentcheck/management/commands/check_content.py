"""``manage.py check_content``: check what editors have written on all published pages."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.contentcheck.recording import record_all


class Command(BaseCommand):
    """The same as the nightly job."""

    help = "Checks the content of all published pages for the report in the admin."

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, and tell how much there is."""
        counts = record_all()
        self.stdout.write(f"{counts['pages']} pages, {counts['findings']} findings.")
