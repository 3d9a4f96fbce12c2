"""What a page's history says of a replacement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter


if TYPE_CHECKING:
    from wagtail.log_actions import LogActionRegistry


REPLACE = "themepages.replace_service"
UNDO = "themepages.undo_replacement"


class ReplaceFormatter(LogFormatter):
    """Names both services."""

    label = gettext_lazy("Replace a service")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        return _("Service “%(old)s” replaced by “%(new)s”") % log_entry.data


class UndoFormatter(LogFormatter):
    """Names both services."""

    label = gettext_lazy("Undo the replacement of a service")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        return _("Replacement of “%(old)s” by “%(new)s” undone") % log_entry.data


def register_log_actions(actions: LogActionRegistry) -> None:
    """Register both."""
    actions.register_action(REPLACE)(ReplaceFormatter)
    actions.register_action(UNDO)(UndoFormatter)
