"""The event calendar and group programmes."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class EventsConfig(AppConfig):
    """The event calendar and group programmes."""

    name = "events"
    verbose_name = _("Event calendar")
    plugin = PluginSpec(
        name="events",
        label=_("Event calendar"),
        description=_("Events, groups and their calendar."),
        version="0.1.0",
        requires=("search", "themepages"),
    )
