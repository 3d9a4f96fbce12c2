"""The dashboard plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class DashboardConfig(AppConfig):
    """“What waits for me”, and the frame's own lines of it."""

    name = "cms.dashboard"
    label = "dashboard"
    verbose_name = _("Dashboard")
    plugin = PluginSpec(
        name="dashboard",
        label=_("Dashboard"),
        description=_("Tells each editor what waits for them, from all plugins in one list."),
        version="0.1.0",
        dashboard=(
            "cms.dashboard.moderation.approvals_line",
            "cms.dashboard.moderation.returned_line",
            "cms.dashboard.drafts.drafts_line",
        ),
    )
