"""The coverage plugin: municipality × national theme, its history, and a link for each municipality."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class CoverageConfig(AppConfig):
    """Counts services per municipality and national theme."""

    name = "themepages.coverage"
    label = "coverage"
    verbose_name = _("Coverage")
    plugin = PluginSpec(
        name="coverage",
        label=_("Coverage"),
        description=_(
            "Counts services per municipality and national theme, day by day, and shows each municipality its own."
        ),
        version="0.1.0",
        requires=("themepages",),
        urls="themepages.coverage.urls",
        governance=("themepages.coverage.governance.GRANTS",),
        # After the night's changes from PTV and the matching of themes.
        jobs=(
            ScheduledJob(
                "coverage-daily", "themepages.coverage.tasks.record_coverage", "30 4 * * *"
            ),
        ),
    )

    def ready(self) -> None:
        """Count after each run of the sync."""
        from themepages.coverage import signal_handlers  # noqa: F401
