"""The quality plugin: flags on services, their history, and reports."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class QualityConfig(AppConfig):
    """Tells what is wrong in PTV's content."""

    name = "ptvsync.quality"
    label = "quality"
    verbose_name = _("Quality of PTV content")
    plugin = PluginSpec(
        name="quality",
        label=_("Quality of PTV content"),
        description=_(
            "Marks faults in PTV's descriptions and tells their maintainers how to mend them."
        ),
        version="0.1.0",
        requires=("ptvsync",),
        dashboard=("ptvsync.quality.admin.contributions.quality_line",),
        governance=("ptvsync.quality.governance.GRANTS",),
        jobs=(
            ScheduledJob("quality-all", "ptvsync.quality.tasks.evaluate_all", cron="15 5 * * *"),
        ),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from ptvsync.quality import signal_handlers  # noqa: F401
