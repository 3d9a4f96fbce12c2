"""Telling the rest of the site what happened, once it is in the database."""

from __future__ import annotations

from logging import getLogger
from typing import Any

from django.db import transaction
from django.dispatch import Signal

from ptvsync.models import Service, SyncRun
from ptvsync.signals import run_finished, services_changed


logger = getLogger(__name__)


def announce(service_ids: set[int]) -> None:
    """Send ``services_changed`` after commit."""
    if service_ids:
        transaction.on_commit(lambda: _send(services_changed, Service, service_ids=service_ids))


def announce_end(run: SyncRun) -> None:
    """Send ``run_finished`` after commit."""
    transaction.on_commit(lambda: _send(run_finished, SyncRun, run=run))


def _send(signal: Signal, sender: Any, **told: Any) -> None:
    """A receiver that fails does not undo the run, nor keep others from hearing."""
    for receiver, answer in signal.send_robust(sender=sender, **told):
        if isinstance(answer, Exception):
            logger.error("%r failed after a PTV run", receiver, exc_info=answer)
