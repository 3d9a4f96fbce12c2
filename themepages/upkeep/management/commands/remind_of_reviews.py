"""``manage.py remind_of_reviews``: the daily job by hand."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from themepages.upkeep.tasks import remind


class Command(BaseCommand):
    """Sends the reminders that are due today."""

    help = "Remind owners of themes of the reviews that are due."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say of how many themes somebody was told."""
        self.stdout.write(f"{remind()} themes")
