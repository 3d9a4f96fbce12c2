"""The registry's line on the dashboard: a run that the brake stopped."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from ptvsync.models import SyncRun

from .links import action_url
from .permissions import DECIDE


def braked_line(request: HttpRequest) -> Waiting | None:
    """For those who decide whether PTV's changes are taken in."""
    if not request.user.has_perm(DECIDE):
        return None
    run = SyncRun.objects.waiting_for_owner()
    if run is None:
        return None
    label = _("Runs of PTV stopped by the brake")
    return Waiting(label, 1, action_url(run, "inspect"), run.started_at, is_urgent=True)
