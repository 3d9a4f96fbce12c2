"""Where an import is, in a tag and a sentence, and what can be done next."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cms import silent_worker
from home.wordpress.models import ImportRun, State
from home.wordpress.tasks import LOCK
from ptvsync.admin.status import StatusTag


# State → (icon, tone, what it means).
LOOKS = {
    State.READ: ("upload", "neutral", _("The file has been read. Choose what becomes what.")),
    State.CHECKING: ("rotate", "info", _("The worker tries the import. Nothing is written.")),
    State.CHECKED: ("view", "info", _("This is what would happen. Nothing has been written yet.")),
    State.IMPORTING: ("rotate", "info", _("The worker makes the pages and fetches the pictures.")),
    State.DONE: ("circle-check", "positive", _("The pages are here. Read below what to look at.")),
    State.UNDOING: ("rotate", "info", _("The worker deletes what the import made.")),
    State.UNDONE: ("history", "neutral", _("What the import made has been deleted.")),
    State.FAILED: ("circle-xmark", "critical", _("It stopped before its end.")),
}
INTERRUPTED = _("Interrupted")
STUCK = _(
    "The worker has not been heard of for a while. Start again: what is done is not done twice."
)


@dataclass(frozen=True)
class Status:
    """The tag, the sentence, and whether the page is loaded again until something ends."""

    tag: StatusTag
    sentence: str
    is_running: bool


def status_of(run: ImportRun) -> Status:
    """As it is now."""
    icon, tone, sentence = LOOKS[State(run.state)]
    if is_stuck(run):
        tag = StatusTag(str(INTERRUPTED), "circle-xmark", "critical")
        return Status(tag, str(STUCK), is_running=False)
    tag = StatusTag(str(run.get_state_display()), icon, tone)
    return Status(tag, str(sentence), run.is_working)


def is_stuck(run: ImportRun) -> bool:
    """Whether the worker was given the run and has died, or there is no worker."""
    return silent_worker.is_stuck(run, LOCK)


def may_start(run: ImportRun) -> bool:
    """Whether nothing is going on with it."""
    return not run.is_working or is_stuck(run)
