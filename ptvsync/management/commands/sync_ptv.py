"""``manage.py sync_ptv``: fetch services from PTV."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from contextlib import closing

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from ptvsync.clients import registry_client
from ptvsync.freshness import freshness_health
from ptvsync.models import SyncRun
from ptvsync.sync import RunOptions, run_sync
from ptvsync.sync.diary import sentence


FAILED = 1
BRAKED = 2


class Command(BaseCommand):
    """Fetches services. Exit code 0: done, 1: failed, 2: stopped by the brake."""

    help = "Fetch services from PTV: by default what changed since the last successful run."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--full", action="store_true", help="fetch everything in the scope")
        parser.add_argument("--dry-run", action="store_true", help="tell what would change")
        parser.add_argument(
            "--check", action="store_true", help="only tell whether the last success is fresh"
        )
        parser.add_argument("--json", action="store_true", help="print the counters as JSON")
        parser.add_argument(
            "--accept-withdrawals", action="store_true", help="the owner's yes after the brake"
        )

    def handle(self, **options: bool) -> None:
        """Run or check; every error ends in one sentence."""
        if options["check"]:
            self._check()
            return
        run = self._run(options)
        self._report(run, as_json=options["json"])
        if run.status == SyncRun.Status.BRAKED:
            raise CommandError(run.message, returncode=BRAKED)

    def _check(self) -> None:
        health = freshness_health()
        if not health.ok:
            raise CommandError(health.detail, returncode=FAILED)
        self.stdout.write(health.detail)

    def _run(self, options: dict[str, bool]) -> SyncRun:
        kind = RunOptions(options["full"], options["dry_run"], options["accept_withdrawals"])
        bar = tqdm(desc="PTV", unit=" answers", file=sys.stderr, disable=not sys.stderr.isatty())
        try:
            with bar, closing(registry_client(on_answer=bar.update)) as client:
                return run_sync(client, kind)
        except Exception as error:
            raise CommandError(sentence(error), returncode=FAILED) from error

    def _report(self, run: SyncRun, as_json: bool) -> None:
        if as_json:
            summary = {"kind": run.kind, "status": run.status, "fetched": run.fetched}
            self.stdout.write(json.dumps({**summary, **run.counters}))
            return
        services = run.counters["services"]
        fates = ", ".join(f"{count} {fate}" for fate, count in services.items())
        self.stdout.write(f"{run.kind}: services {fates}")
