"""``manage.py check_links``: the hourly job by hand."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from themepages.links.tasks import check_links


class Command(BaseCommand):
    """Asks the addresses that were not asked in 24 hours."""

    help = "Check the addresses of the link catalogue that are due."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many were asked."""
        self.stdout.write(f"{check_links()} addresses")
