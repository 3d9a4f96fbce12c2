"""What the plugin gives to the frame."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob
from tarjotin_walks import __version__


class WalksConfig(AppConfig):
    """Guided walks on theme pages and the home page."""

    name = "tarjotin_walks"
    verbose_name = _("Guided walks")
    plugin = PluginSpec(
        name="walks",
        label=_("Guided walks"),
        description=_("Walks with a guide, on theme pages and the home page."),
        version=__version__,
        requires=("search", "themepages>=0.1"),
        urls="tarjotin_walks.urls",
        theme_blocks={"walks": "tarjotin_walks.blocks.WalksBlock"},
        home_blocks={"walks": "tarjotin_walks.blocks.WalksBlock"},
        home_sections=("tarjotin_walks.sections.coming_walks",),
        theme_sections=("tarjotin_walks.sections.next_walk",),
        menu_items=("tarjotin_walks.menu.walks_item",),
        dashboard=("tarjotin_walks.dashboard.walks_of_the_week",),
        governance=("tarjotin_walks.governance.GRANTS",),
        health_checks=("tarjotin_walks.health.walks_are_coming",),
        search_sources=("tarjotin_walks.search_sources.WalkSource",),
        jobs=(
            ScheduledJob(
                name="walks: remove past",
                function="tarjotin_walks.tasks.remove_past_walks",
                cron="30 2 * * *",
                arguments={"days": 30},
            ),
        ),
        demo="tarjotin_walks.demo.load_demo",
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from tarjotin_walks import signal_handlers  # noqa: F401
