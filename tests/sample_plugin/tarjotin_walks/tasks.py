"""The plugin's scheduled job."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import localdate

from tarjotin_walks.models import Walk


def remove_past_walks(days: int) -> int:
    """Delete the walks that were more than ``days`` days ago; gives their number."""
    removed, _ = Walk.objects.filter(day__lt=localdate() - timedelta(days=days)).delete()
    return removed
