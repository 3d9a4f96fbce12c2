"""What can be done with a run as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ptvsync.admin.permissions import DECIDE, RUN
from ptvsync.models import SyncRun


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User
    from django.utils.functional import _StrPromise


Status = SyncRun.Status
ACTIONS: dict[str, _StrPromise] = {
    "accept": _("Accept"),
    "reject": _("Reject"),
    "cancel": _("Cancel the run"),
}
EMPTY = _("PTV gave no services at all: an empty answer can only be rejected.")
GONE = _("What this run fetched is no longer there: reject it, and fetch everything again.")


def allowed_actions(run: SyncRun, user: User | AnonymousUser) -> list[str]:
    """The names of the actions that the run's state and the user's permissions allow."""
    if run.status == Status.RUNNING and not run.cancel_requested and user.has_perm(RUN):
        return ["cancel"]
    if waits_for_owner(run) and user.has_perm(DECIDE):
        return ["reject"] if obstacle(run) else ["accept", "reject"]
    return []


def waits_for_owner(run: SyncRun) -> bool:
    """Whether the brake stopped a run that can be decided on; a trial brings nothing to decide."""
    return run.status == Status.BRAKED and not run.dry_run


def obstacle(run: SyncRun) -> str:
    """Why a braked run cannot be accepted, in one sentence; empty when it can."""
    services = run.counters.get("services", {})
    if run.kind == SyncRun.Kind.FULL and not services.get("fetched"):
        return str(EMPTY)
    return "" if run.staged_rows.exists() else str(GONE)
