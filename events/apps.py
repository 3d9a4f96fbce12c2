"""The event calendar and group programmes."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


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
        theme_blocks={"events": "events.blocks.EventsBlock"},
        home_sections=("events.sections.coming_events",),
        dashboard=("events.dashboard.beginning_line",),
        governance=("events.governance.GRANTS",),
        search_sources=("events.search_sources.EventSource",),
        jobs=(
            ScheduledJob(
                name="events: occurrences",
                function="events.tasks.extend_occurrences",
                cron="15 3 * * *",
            ),
        ),
        demo="events.demo.loader.load_demo",
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from events import signal_handlers  # noqa: F401
