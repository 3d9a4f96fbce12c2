"""How fresh the copy of the registry is, and what stands in its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cms.health import Health
from ptvsync.models import SyncRun


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# A daily run and two hours for it to end.
LIMIT = timedelta(hours=26)


class CopyState(StrEnum):
    """The state of the copy; each has an exit code for monitoring."""

    FRESH = "fresh"
    STALE = "stale"
    NEVER = "never"
    FAILED = "failed"
    BRAKED = "braked"

    @property
    def exit_code(self) -> int:
        """0: fresh, 2: the owner must decide, 1: anything else."""
        return {CopyState.FRESH: 0, CopyState.BRAKED: 2}.get(self, 1)


SENTENCES: dict[CopyState, _StrPromise] = {
    CopyState.NEVER: _("PTV has never been fetched: run manage.py sync_ptv."),
    CopyState.FRESH: _("PTV was last fetched %(when)s."),
    CopyState.STALE: _(
        "PTV was last fetched %(when)s: run manage.py sync_ptv and read its message."
    ),
    CopyState.FAILED: _("The last run failed; the site shows PTV as it was %(when)s. %(message)s"),
    CopyState.BRAKED: _(
        "A run was stopped by the brake and waits for the owner to accept or reject it; "
        "the site shows PTV as it was %(when)s."
    ),
}


@dataclass(frozen=True)
class Freshness:
    """The state, when the copy was last checked without errors, and the run that it is about."""

    state: CopyState
    checked: datetime | None
    run: SyncRun | None

    @property
    def is_fresh(self) -> bool:
        """Whether all is as it should be."""
        return self.state is CopyState.FRESH

    @property
    def is_braked(self) -> bool:
        """Whether ``run`` waits for the owner."""
        return self.state is CopyState.BRAKED

    @property
    def sentence(self) -> str:
        """One plain sentence in the reader's language."""
        when = _readable(self.checked) if self.checked else "–"
        message = self.run.message if self.run else ""
        return str(SENTENCES[self.state]) % {"when": when, "message": message}


def freshness() -> datetime | None:
    """When the copy was last checked against PTV without errors; None when never."""
    run = SyncRun.objects.last_success()
    return run.started_at if run else None


def copy_state() -> Freshness:
    """The state of the copy now: what waits for the owner first, then age, then the last failure."""
    success = SyncRun.objects.last_success()
    checked = success.started_at if success else None
    if waiting := SyncRun.objects.waiting_for_owner():
        return Freshness(CopyState.BRAKED, checked, waiting)
    last = SyncRun.objects.last_ended()
    if checked is None:
        return Freshness(CopyState.NEVER, None, last)
    if timezone.now() - checked >= LIMIT:
        return Freshness(CopyState.STALE, checked, success)
    failed = last is not None and last.status == SyncRun.Status.FAILED
    return Freshness(CopyState.FAILED if failed else CopyState.FRESH, checked, last)


def freshness_health() -> Health:
    """Well when the last success is less than 26 hours old and nothing failed or waits since."""
    freshness = copy_state()
    return Health("ptv", ok=freshness.is_fresh, detail=freshness.sentence)


def _readable(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT")
