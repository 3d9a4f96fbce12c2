"""Search over everything the tray offers."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class SearchConfig(AppConfig):
    """Search over everything the tray offers."""

    name = "search"
    verbose_name = _("Search")
    plugin = PluginSpec(
        name="search",
        label=_("Search"),
        description=_("One search over services, themes, pages and events."),
        version="0.1.0",
        requires=("ptvsync",),
        urls="search.urls",
        governance=("search.governance.GRANTS",),
        health_checks=("search.health.search_health",),
        jobs=(
            ScheduledJob(
                name="search: rebuild", function="search.tasks.rebuild_index", cron="30 4 * * *"
            ),
        ),
    )

    def ready(self) -> None:
        """Register the system checks and connect the signal handlers."""
        from search import checks, signal_handlers  # noqa: F401
