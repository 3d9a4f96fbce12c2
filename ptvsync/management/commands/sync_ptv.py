"""``manage.py sync_ptv``: fetch services from PTV."""

from __future__ import annotations

import json
import signal
import threading
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ptvsync.clients import registry_client
from ptvsync.freshness import copy_state
from ptvsync.management.progress_bar import ProgressBar
from ptvsync.models import SyncRun
from ptvsync.sync import RunOptions, run_sync
from ptvsync.sync.diary import plain


FAILED = 1
BRAKED = 2
OPTIONS = {
    "full": "fetch everything in the scope",
    "dry_run": "tell what would change",
    "fresh": "do not go on with the pages of an interrupted run",
    "accept_withdrawals": "the owner's yes after the brake",
    "check": "only tell whether the last success is fresh",
    "json": "print the counters as JSON",
}


class Command(BaseCommand):
    """Fetches services. Exit code 0: done, 1: failed or cancelled, 2: stopped by the brake."""

    help = "Fetch services from PTV: by default what changed since the last successful run."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        for name, words in OPTIONS.items():
            parser.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=words)

    def handle(self, **options: Any) -> None:
        """Run or check; every error ends in one sentence."""
        if options["check"]:
            self._check()
            return
        run = self._run({name: options[name] for name in RunOptions.__dataclass_fields__})
        if run.status == SyncRun.Status.CANCELLED:
            raise CommandError(run.message, returncode=FAILED)
        self._report(run, as_json=options["json"])
        if run.status == SyncRun.Status.BRAKED:
            raise CommandError(run.message, returncode=BRAKED)

    def _check(self) -> None:
        copy = copy_state()
        if not copy.is_fresh:
            raise CommandError(copy.sentence, returncode=copy.state.exit_code)
        self.stdout.write(copy.sentence)

    def _run(self, options: dict[str, bool]) -> SyncRun:
        try:
            with (
                _terminable(),
                ProgressBar() as bar,
                closing(registry_client(on_answer=bar.answer)) as client,
            ):
                return run_sync(client, RunOptions(**options), watch=bar.watch)
        except (Exception, KeyboardInterrupt) as error:
            raise CommandError(str(plain(error)), returncode=FAILED) from error

    def _report(self, run: SyncRun, as_json: bool) -> None:
        if as_json:
            summary = {"kind": run.kind, "status": run.status, "fetched": run.fetched}
            self.stdout.write(json.dumps({**summary, **run.counters}))
            return
        services = run.counters["services"]
        fates = ", ".join(f"{count} {fate}" for fate, count in services.items())
        self.stdout.write(f"{run.kind}: services {fates}")


@contextmanager
def _terminable() -> Iterator[None]:
    """A polite request to end is Ctrl-C to the run; only a process's main thread hears it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
