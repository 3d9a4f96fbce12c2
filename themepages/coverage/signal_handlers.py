"""The history follows each successful run of the sync."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from ptvsync.models import SyncRun
from ptvsync.signals import run_finished
from themepages.coverage.history import record_all_sites


# ``services_changed``, by which themes are matched, is sent before ``run_finished``.
@receiver(run_finished, dispatch_uid="coverage_run_finished")
def record_after_run(sender: Any, run: SyncRun, **kwargs: Any) -> None:
    """Count again when the run may have changed services."""
    if run.status == SyncRun.Status.DONE and not run.dry_run:
        record_all_sites()
