"""What stands in a stream for a block whose plugin is off: its raw content, kept as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import SuspiciousOperation
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import FieldBlock


# The type under which a stream holds such blocks while they are in memory; never in the database.
ABSENT = "plugin_off"

_SALT = "cms.plugins.absent_block"


class AbsentBlock(FieldBlock):
    """Its value is the raw child, ``{"type": …, "value": …}``; readers see nothing, editors a notice.

    The form carries the child signed: it is saved without validation, so nobody may write one by hand.
    """

    def __init__(self, **kwargs: Any) -> None:
        self.field = forms.CharField(
            widget=forms.HiddenInput,
            help_text=_("This block belongs to a plugin that is off. Its content is kept."),
        )
        super().__init__(**kwargs)

    def value_for_form(self, value: dict[str, Any]) -> str:
        """The signed child, or an empty text for none."""
        return signing.dumps(value, salt=_SALT, compress=True) if value else ""

    def value_from_form(self, value: str) -> dict[str, Any]:
        """The child; raises SuspiciousOperation when the form did not get it from here."""
        if not value:
            return {}
        try:
            return signing.loads(value, salt=_SALT)
        except signing.BadSignature as error:
            raise SuspiciousOperation("A plugin's block was altered in the form.") from error

    def restore_translated_segments(
        self, value: dict[str, Any], segments: Sequence[object]
    ) -> dict[str, Any]:
        """The child as it is: its translations wait until the plugin is on and the page is published."""
        return value

    def render_basic(self, value: dict[str, Any], context: dict[str, Any] | None = None) -> str:
        """Nothing."""
        return ""

    class Meta:
        label = _("Block of a plugin that is off")
        icon = "plus-inverse"
        default: dict[str, Any] = {}


def wrapped(child: dict[str, Any]) -> dict[str, Any]:
    """The raw child of an absent block as a child that a stream can hold."""
    return {"type": ABSENT, "value": child, "id": child.get("id")}


def unwrapped(child: dict[str, Any]) -> dict[str, Any]:
    """The reverse of ``wrapped``; the id is the stream's, which gives a copy one of its own."""
    if child["type"] != ABSENT:
        return child
    return {**child["value"], "id": child["id"]}
