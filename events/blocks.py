"""Blocks that the calendar gives to theme pages. They load with the theme pages' models: import none here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, IntegerBlock, StructBlock

from events.enums import Audience, EventType


if TYPE_CHECKING:
    from events.models import EventOccurrence


class EventsBlock(StructBlock):
    """The next time of each event of the theme whose page is shown, in Finnish too where nothing else is written."""

    heading = CharBlock(label=_("Heading"), max_length=100, default="Tapahtumat ja ryhmät")
    count = IntegerBlock(label=_("How many are shown"), default=4, min_value=1, max_value=20)
    only_groups = BooleanBlock(label=_("Only groups"), required=False)

    class Meta:
        icon = "date"
        label = _("Events of the theme")
        description = _("Coming events and groups of this theme, kept up to date by itself.")
        template = "events/blocks/events_block.html"
        preview_value = {"heading": "Tapahtumat ja ryhmät", "count": 4, "only_groups": False}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the occurrences, in the chosen municipality when the page shows one."""
        context = super().get_context(value, parent_context=parent_context)
        context["occurrences"] = self._occurrences(value, context)
        return context

    def _occurrences(self, value: Any, context: dict[str, Any]) -> list[EventOccurrence]:
        theme = context.get("page")
        if theme is None:
            return []
        rows = (
            apps.get_model("events", "EventOccurrence")
            .objects.public()
            .coming()
            .for_audience(Audience.RESIDENTS)
        )
        rows = rows.of_theme(theme).readable_in(theme.locale)
        if context.get("municipality"):
            rows = rows.in_municipality(context["municipality"])
        if value.get("only_groups"):
            rows = rows.filter(page__type=EventType.GROUP)
        return list(rows.one_for_each_page().with_pages()[: value["count"]])
