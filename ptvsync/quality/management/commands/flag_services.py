"""``flag_services``: ask the quality rules about every service now."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from ptvsync.quality.tasks import evaluate_all


class Command(BaseCommand):
    """The daily job, by hand."""

    help = "Evaluates the quality flags of all services and counts the day."

    def handle(self, *args: object, **options: object) -> None:
        """Evaluate."""
        self.stdout.write(evaluate_all())
