"""The links plugin: the catalogue, its block, the check of addresses, and the import of old lists."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class LinksConfig(AppConfig):
    """Links to other sites, kept in one place."""

    name = "themepages.links"
    label = "links"
    verbose_name = _("Link catalogue")
    plugin = PluginSpec(
        name="links",
        label=_("Link catalogue"),
        description=_(
            "Keeps links to tools and programmes on other sites in one place, and checks that they work."
        ),
        version="0.1.0",
        requires=("themepages", "upkeep", "search", "splitting"),
        theme_blocks={"catalogue_links": "themepages.links.blocks.CatalogueLinksBlock"},
        dashboard=(
            "themepages.links.dashboard.broken_line",
            "themepages.links.dashboard.reviews_line",
        ),
        governance=("themepages.links.governance.GRANTS",),
        search_sources=("themepages.links.search_sources.LinkSource",),
        jobs=(
            # Hourly, so that each address is asked a day after it was asked last.
            ScheduledJob("links-check", "themepages.links.tasks.check_links", "25 * * * *"),
            ScheduledJob("links-forget", "themepages.links.tasks.forget_imports", "40 3 * * *"),
            ScheduledJob("links-digest", "themepages.links.tasks.send_digests", "30 7 * * 1"),
        ),
        demo="themepages.links.demo.loader.load_demo",
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from themepages.links import signal_handlers  # noqa: F401
