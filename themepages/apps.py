"""Editorial theme pages fed by PTV rules."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class ThemePagesConfig(AppConfig):
    """Editorial theme pages fed by PTV rules."""

    name = "themepages"
    verbose_name = _("Theme pages")
    plugin = PluginSpec(
        name="themepages",
        label=_("Theme pages"),
        description=_("Editorial theme pages that show PTV services by rules."),
        version="0.1.0",
        requires=("ptvsync", "search"),
        urls="themepages.urls",
        dashboard=("themepages.withdrawal.dashboard.gone_services_line",),
        governance=("themepages.governance.GRANTS",),
        search_sources=(
            "themepages.search_sources.ServiceSource",
            "themepages.search_sources.ThemeSource",
        ),
        demo="themepages.demo.loader.load_demo",
        jobs=(ScheduledJob("themepages: match", "themepages.tasks.match_themes", "0 4 * * *"),),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from themepages import signal_handlers  # noqa: F401
