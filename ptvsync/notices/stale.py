"""The daily look at the copy's age, for when runs do not even start or never succeed."""

from __future__ import annotations

from django.utils import timezone

from ptvsync.freshness import LIMIT
from ptvsync.models import SyncRun

from .sending import tell_owners
from .wording import Notice


def tell_if_stale() -> bool:
    """Tell once that the last success has become old; whether it was told now."""
    success = SyncRun.objects.last_success()
    if success is None or success.stale_told_at or timezone.now() - success.started_at < LIMIT:
        return False
    tell_owners(Notice.STALE, success)
    return True
