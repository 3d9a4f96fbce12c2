"""The upkeep plugin: the report on obligations, owners and reviews, and its reminders."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class UpkeepConfig(AppConfig):
    """Obligations, owners and reviews of themes."""

    name = "themepages.upkeep"
    label = "upkeep"
    verbose_name = _("Upkeep of themes")
    plugin = PluginSpec(
        name="upkeep",
        label=_("Upkeep of themes"),
        description=_(
            "Reports which themes the county must have, whose they are and when to review them, and reminds."
        ),
        version="0.1.0",
        requires=("themepages",),
        dashboard=(
            "themepages.upkeep.dashboard.reviews_line",
            "themepages.upkeep.dashboard.orphans_line",
            "themepages.upkeep.dashboard.missing_line",
        ),
        jobs=(ScheduledJob("upkeep: remind", "themepages.upkeep.tasks.remind", "0 7 * * *"),),
    )
