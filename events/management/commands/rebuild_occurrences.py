"""``rebuild_occurrences``: what the nightly job does, by hand."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from events.tasks import extend_occurrences


class Command(BaseCommand):
    """Rebuild the occurrences of every published event; a second run writes nothing."""

    help = "Rebuilds the occurrences of published events from their rules. Idempotent."

    def handle(self, *args: object, **options: object) -> None:
        """Rebuild and tell how many rows were written."""
        written = extend_occurrences()
        if written is None:
            raise CommandError("Another run is going on.")
        self.stdout.write(
            self.style.SUCCESS(f"Occurrences are up to date ({written} rows written).")
        )
