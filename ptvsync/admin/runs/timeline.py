"""How far a run has come: its stages in order, with the one that it is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ptvsync.admin.kinds import kind_label
from ptvsync.models import SyncRun
from ptvsync.records import Kind


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


FETCHING = "fetch"
# The kinds of content are fetched side by side, so they are one stage for people.
STAGES: dict[str, _StrPromise] = {
    FETCHING: _("Fetching from PTV"),
    "plan": _("Comparing with what we have"),
    "apply": _("Writing the changes"),
}
KINDS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True)
class Stage:
    """``state``: done, current or coming; ``done`` of ``total`` items of the current one."""

    label: str
    state: str
    done: int = 0
    total: int = 0


def timeline(run: SyncRun) -> list[Stage]:
    """The stages of a run; none when its progress is not known."""
    reached = _reached(run)
    if reached is None:
        return []
    place = list(STAGES).index(reached)
    return [_stage(run, number - place, str(label)) for number, label in enumerate(STAGES.values())]


def _reached(run: SyncRun) -> str | None:
    if run.status == SyncRun.Status.DONE and not run.dry_run:
        return "apply"
    stage = run.progress.get("stage", "")
    if stage in KINDS:
        return FETCHING
    return stage if stage in STAGES else None


def _stage(run: SyncRun, offset: int, label: str) -> Stage:
    if offset < 0 or run.status == SyncRun.Status.DONE:
        return Stage(label, "done" if offset <= 0 else "coming")
    if offset > 0:
        return Stage(label, "coming")
    progress = run.progress
    if progress["stage"] in KINDS:
        label = f"{label}: {kind_label(Kind(progress['stage']))}"
    return Stage(label, "current", progress.get("done") or 0, progress.get("total") or 0)
