"""The outcome of a run in one sentence, with what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ptvsync.models import SyncRun
from ptvsync.sync import has_died

from .words import counts_text


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


Status = SyncRun.Status
# Status → (Wagtail's tone of a help block, sentence, what to do).
TEXTS: dict[str, tuple[str, _StrPromise, _StrPromise | str]] = {
    Status.RUNNING: (
        "info",
        _("The run is going on. The site shows the previous content until it ends."),
        "",
    ),
    Status.DONE: ("info", _("The run succeeded: %(counts)s."), _("Nothing needs to be done.")),
    Status.FAILED: (
        "critical",
        _("The run failed and changed nothing: the site shows the previous content."),
        _("The next run is tried by itself. If it fails too, do as the message says."),
    ),
    Status.BRAKED: (
        "warning",
        _(
            "The brake stopped the run before it changed anything: it waits for the owner's decision."
        ),
        _("See what would disappear. Accept if PTV is right, reject if it is not."),
    ),
    Status.REJECTED: (
        "info",
        _("What the brake had stopped was rejected: nothing was changed."),
        _("If PTV still gives the same, the brake stops the next run too."),
    ),
    Status.CANCELLED: (
        "info",
        _("The run was cancelled and changed nothing."),
        _("The next scheduled run starts by itself."),
    ),
}
# The same of a trial, which nobody decides on.
TRIAL_TEXTS: dict[str, tuple[str, _StrPromise, _StrPromise | str]] = {
    Status.DONE: (
        "info",
        _("The trial succeeded and changed nothing. A real run would bring: %(counts)s."),
        _("Nothing needs to be done."),
    ),
    Status.BRAKED: (
        "warning",
        _("Trial: the brake would have stopped the run before it changed anything."),
        _("There is nothing to decide on. Check PTV and the region settings before a real run."),
    ),
}
# A run whose process died before it could write an end.
DIED = (
    "critical",
    _("The run was interrupted before its end and changed nothing: the site shows the previous content."),
    _("The next run is tried by itself, or start one now."),
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """``tone`` is a status of Wagtail's help block: info, warning or critical."""

    tone: str
    sentence: str
    advice: str


def outcome_of(run: SyncRun) -> Outcome:
    """What a person needs to know of the run first."""
    texts = TEXTS | TRIAL_TEXTS if run.dry_run else TEXTS
    tone, sentence, advice = DIED if has_died(run) else texts[run.status]
    counts = counts_text(run)
    text = str(sentence) % {"counts": counts[:1].lower() + counts[1:]}
    return Outcome(tone, text, str(advice))
