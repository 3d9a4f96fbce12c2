"""What the worker and the sync start."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils.timezone import localdate

from cms.locks import wait_for_lock

from .evaluation import evaluate
from .history import count_day


LOCK = "quality"


def evaluate_all() -> str:
    """Ask about every service and count the day; days that pass make content stale by themselves."""
    return _evaluate(None)


def evaluate_some(service_ids: Collection[int]) -> str:
    """Ask about services that changed and count the day anew."""
    return _evaluate(service_ids)


@transaction.atomic
def _evaluate(service_ids: Collection[int] | None) -> str:
    """One evaluation waits for another, so that no change is left unasked about."""
    wait_for_lock(LOCK)
    asked = evaluate(service_ids)
    count_day(localdate())
    return f"{asked} services"
