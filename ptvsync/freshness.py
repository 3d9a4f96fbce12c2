"""How fresh the copy of the registry is."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.health import Health
from ptvsync.models import SyncRun


# A daily run and two hours for it to end.
LIMIT = timedelta(hours=26)

NEVER = _("PTV has never been fetched: run manage.py sync_ptv.")
FRESH = _("PTV was last fetched %(when)s.")
OLD = _("PTV was last fetched %(when)s: run manage.py sync_ptv and read its message.")


def freshness() -> datetime | None:
    """When the copy was last checked against PTV without errors; None when never."""
    run = SyncRun.objects.last_success()
    return run.started_at if run else None


def freshness_health() -> Health:
    """Well when the last successful check is less than 26 hours old."""
    checked = freshness()
    if checked is None:
        return Health("ptv", ok=False, detail=str(NEVER))
    ok = timezone.now() - checked < LIMIT
    when = timezone.localtime(checked).strftime("%d.%m.%Y %H:%M")
    return Health("ptv", ok=ok, detail=str(FRESH if ok else OLD) % {"when": when})
