"""``setup_governance``: groups, rights and workflows as the governance table says."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from cms.governance.apply import apply_governance, governance_drift


class Command(BaseCommand):
    """Apply the governance table; a second run changes nothing."""

    help = "Creates the groups, their rights and the moderation workflow. Idempotent."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer the check."""
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail on differences"
        )

    def handle(self, *args: object, **options: int) -> None:
        """Apply or check, and list the differences."""
        if options["check"]:
            self._check()
            return
        changes = apply_governance()
        if not options["verbosity"]:
            return
        for line in changes:
            self.stdout.write(line)
        self.stdout.write(
            self.style.SUCCESS(f"Governance is as declared ({len(changes)} changes).")
        )

    def _check(self) -> None:
        drift = governance_drift()
        if drift:
            raise CommandError("Governance differs from the table:\n  " + "\n  ".join(drift))
        self.stdout.write(self.style.SUCCESS("Governance is as declared."))
