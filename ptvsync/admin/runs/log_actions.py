"""That an acceptance came to nothing after it was given to the worker, in Wagtail's log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log
from wagtail.log_actions import registry as logs

from ptvsync.models import SyncRun
from ptvsync.sentences import PlainError, told

from .allowed import waits_for_owner


if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from wagtail.log_actions import LogActionRegistry


FAILED = "ptvsync.accept_failed"


class FailedFormatter(LogFormatter):
    """Tells why."""

    label = gettext_lazy("Accept what the brake stopped: failed")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        return _("It could not be accepted: %(reason)s") % {
            "reason": told(log_entry.data.get("reason", ""))
        }


def log_failed_accept(run: SyncRun, user: AbstractBaseUser | None, reason: PlainError) -> None:
    """Note why the run still waits."""
    log(instance=run, action=FAILED, user=user, data={"reason": reason.stored()})


def failed_accept(run: SyncRun) -> str:
    """Why the latest acceptance of a run that still waits came to nothing, in words; empty when none did."""
    if not waits_for_owner(run):
        return ""
    entry = logs.get_logs_for_instance(run).filter(action=FAILED).order_by("-timestamp").first()
    return str(entry.message) if entry else ""


def register_log_actions(actions: LogActionRegistry) -> None:
    """Register it."""
    actions.register_action(FAILED)(FailedFormatter)
