"""Telling the rest of the site which services changed, once the change is in the database."""

from __future__ import annotations

from logging import getLogger

from django.db import transaction

from ptvsync.models import Service
from ptvsync.signals import services_changed


logger = getLogger(__name__)


def announce(service_ids: set[int]) -> None:
    """Send ``services_changed`` after commit; a receiver that fails does not undo the run."""
    if service_ids:
        transaction.on_commit(lambda: _send(service_ids))


def _send(service_ids: set[int]) -> None:
    for receiver, answer in services_changed.send_robust(sender=Service, service_ids=service_ids):
        if isinstance(answer, Exception):
            logger.error("%r failed after a PTV run", receiver, exc_info=answer)
