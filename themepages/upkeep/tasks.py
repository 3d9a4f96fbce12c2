"""Jobs of the worker."""

from __future__ import annotations

from django.utils import timezone

from cms.locks import advisory_lock
from themepages.upkeep.reminders import remind_all


def remind() -> int:
    """Remind of the reviews that are due; does nothing while another process does so."""
    with advisory_lock("upkeep: remind") as is_ours:
        return remind_all(timezone.localdate()) if is_ours else 0
