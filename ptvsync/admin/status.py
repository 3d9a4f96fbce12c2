"""Status as a tag: an icon, a word and a colour, so that none of them is needed alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ptvsync.models import RegistryRow, SyncRun
from ptvsync.sync import has_died


Status = SyncRun.Status
# Status → (icon, tone).
LOOKS: dict[str, tuple[str, str]] = {
    Status.RUNNING: ("rotate", "info"),
    Status.DONE: ("circle-check", "positive"),
    Status.FAILED: ("circle-xmark", "critical"),
    Status.BRAKED: ("warning", "warning"),
    Status.REJECTED: ("cross", "neutral"),
    Status.CANCELLED: ("no-view", "neutral"),
}
INTERRUPTED = _("Interrupted")


@dataclass(frozen=True)
class StatusTag:
    """What the tag shows."""

    label: str
    icon: str
    tone: str


def status_tag(run: SyncRun) -> StatusTag:
    """The tag of a run."""
    if has_died(run):
        return StatusTag(str(INTERRUPTED), *LOOKS[Status.FAILED])
    icon, tone = LOOKS[run.status]
    return StatusTag(str(run.get_status_display()), icon, tone)


def row_tag(row: RegistryRow) -> StatusTag:
    """The tag of a registry row."""
    icon, tone = ("circle-check", "positive") if row.is_published else ("no-view", "neutral")
    return StatusTag(str(row.get_status_display()), icon, tone)
