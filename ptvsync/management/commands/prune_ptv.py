"""``manage.py prune_ptv``: throw away old history of the registry's copy."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from ptvsync.pruning import prune


class Command(BaseCommand):
    """Deletes old changes, old runs and what dead runs staged."""

    help = "Delete changes, runs and staged rows that are too old; the last success stays."

    def handle(self, **_options: object) -> None:
        """Prune and tell how much."""
        self.stdout.write(f"Pruned {prune()}.")
