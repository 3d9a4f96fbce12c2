"""What the history of an addition says of hiding, beside Wagtail's own "created" and "edited"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter


if TYPE_CHECKING:
    from wagtail.log_actions import LogActionRegistry


HIDE = "ptvsync.hide_service"
SHOW = "ptvsync.show_service"


class HideFormatter(LogFormatter):
    """Tells the reason, which the row forgets when the service is shown again."""

    label = gettext_lazy("Hide the service")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        return _("Hidden from the public: %(reason)s") % {"reason": log_entry.data.get("reason")}


def register_log_actions(actions: LogActionRegistry) -> None:
    """Register both."""
    actions.register_action(HIDE)(HideFormatter)
    actions.register_action(SHOW, gettext_lazy("Show the service"), gettext_lazy("Shown again"))
