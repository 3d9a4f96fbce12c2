"""The content check plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class ContentCheckConfig(AppConfig):
    """Checks in the editor, a report over all published pages, and what may not be published."""

    name = "cms.contentcheck"
    label = "contentcheck"
    verbose_name = _("Content check")
    plugin = PluginSpec(
        name="contentcheck",
        label=_("Content check"),
        description=_(
            "Helps to write plainly and accessibly: checks headings, links, summaries, images and language."
        ),
        version="0.1.0",
        dashboard=(
            "cms.contentcheck.dashboard.findings_line",
            "cms.contentcheck.dashboard.held_back_line",
        ),
        jobs=(ScheduledJob("contentcheck: all", "cms.contentcheck.tasks.check_all", "45 4 * * *"),),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from cms.contentcheck import signal_handlers  # noqa: F401
