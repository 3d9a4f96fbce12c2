"""Tells when a run has ended."""

from __future__ import annotations

from django.dispatch import receiver

from ptvsync.models import SyncRun
from ptvsync.signals import run_finished

from .sending import tell_owners
from .state import notice_of


@receiver(run_finished, dispatch_uid="ptvsync.notices")
def tell_of_run(run: SyncRun, **_arguments: object) -> None:
    """Tell the owner's group, when the run changes what they know."""
    if notice := notice_of(run):
        tell_owners(notice, run)
