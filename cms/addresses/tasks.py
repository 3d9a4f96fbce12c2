"""Jobs of the worker."""

from __future__ import annotations

from django.utils import timezone

from cms.addresses.missed import prune


def prune_missed() -> int:
    """Forget links that nobody has followed for half a year."""
    return prune(timezone.localdate())
