"""What a page's history says of a publication that was held back."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter

from cms.contentcheck.holding import ACTION
from cms.contentcheck.rules import RULES_BY_CODE


class HeldBackFormatter(LogFormatter):
    """Names what stood in the way; a rule that this release no longer has is named by its code."""

    label = gettext_lazy("Not published at its time")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        codes = log_entry.data.get("rules", [])
        titles = (str(rule.title) if (rule := RULES_BY_CODE.get(code)) else code for code in codes)
        return _("Not published at its time: %(faults)s") % {"faults": "; ".join(titles)}


def register_log_actions(actions: LogActionRegistry) -> None:
    """Add ours."""
    actions.register_action(ACTION)(HeldBackFormatter)
