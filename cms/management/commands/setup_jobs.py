"""``setup_jobs``: the scheduled jobs as the plugins declare them."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from cms.jobs import apply_jobs


class Command(BaseCommand):
    """Write the schedules; a second run changes nothing."""

    help = "Creates, corrects and removes the scheduled jobs that plugins declare. Idempotent."

    def handle(self, *args: object, **options: int) -> None:
        """Apply, and list the changes."""
        changes = apply_jobs()
        if not options["verbosity"]:
            return
        for line in changes:
            self.stdout.write(line)
        self.stdout.write(self.style.SUCCESS("The scheduled jobs are as declared."))
