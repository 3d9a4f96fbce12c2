"""The home page and general content pages."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class HomeConfig(AppConfig):
    """The home page and general content pages."""

    name = "home"
    verbose_name = _("Home and content pages")
    plugin = PluginSpec(
        name="home",
        label=_("Home and content pages"),
        description=_("The home page, guides and other content pages."),
        version="0.1.0",
        requires=("themepages", "links", "events"),
        urls="home.urls",
        governance=("home.governance.GRANTS",),
        search_sources=(
            "home.search_sources.ContentPageSource",
            "home.search_sources.GuideSource",
        ),
        demo="home.demo.loader.load_demo",
        jobs=(
            ScheduledJob("home: publish scheduled", "home.tasks.publish_scheduled", "*/5 * * * *"),
        ),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from home import signal_handlers  # noqa: F401
