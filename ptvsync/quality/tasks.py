"""What the worker and the sync start."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.timezone import localdate

from cms.locks import advisory_lock

from .evaluation import evaluate
from .history import count_day


LOCK = "quality"


def evaluate_all() -> str:
    """Ask about every service and count the day; days that pass make content stale by themselves."""
    return _evaluate(None)


def evaluate_some(service_ids: Collection[int]) -> str:
    """Ask about services that changed and count the day anew."""
    return _evaluate(service_ids)


def _evaluate(service_ids: Collection[int] | None) -> str:
    with advisory_lock(LOCK) as is_held:
        if not is_held:
            return "another evaluation is running"
        asked = evaluate(service_ids)
        count_day(localdate())
    return f"{asked} services"
