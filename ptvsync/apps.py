"""The PTV plugin: services from the Finnish Service Catalogue as read-only snippets."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class PtvSyncConfig(AppConfig):
    """Synchronises services, channels and organisations from PTV."""

    name = "ptvsync"
    verbose_name = _("PTV services")
    plugin = PluginSpec(
        name="ptvsync",
        label=_("PTV services"),
        description=_("Imports services from the Finnish Service Catalogue as read-only snippets."),
        version="0.1.0",
        governance=(
            "ptvsync.governance.GRANTS",
            "ptvsync.admin.additions.governance.GRANTS",
        ),
        dashboard=("ptvsync.admin.waiting.braked_line",),
        health_checks=("ptvsync.freshness.freshness_health",),
        jobs=(
            ScheduledJob("ptv-changes", "ptvsync.tasks.fetch_changes", cron="30 3 * * *"),
            ScheduledJob("ptv-everything", "ptvsync.tasks.fetch_all", cron="0 2 * * 0"),
            ScheduledJob("ptv-stale", "ptvsync.notices.stale.tell_if_stale", cron="0 7 * * *"),
            ScheduledJob("ptv-prune", "ptvsync.pruning.prune", cron="30 5 * * *"),
        ),
    )

    def ready(self) -> None:
        """Connect the notices and the signal handlers."""
        from ptvsync import signal_handlers  # noqa: F401
        from ptvsync.notices import receivers  # noqa: F401
