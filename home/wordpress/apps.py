"""The WordPress plugin: an old site's texts and pictures come along."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class WordPressConfig(AppConfig):
    """Import from an export file of WordPress."""

    name = "home.wordpress"
    label = "wordpress"
    verbose_name = _("Import from WordPress")
    plugin = PluginSpec(
        name="wordpress",
        label=_("Import from WordPress"),
        description=_(
            "Makes pages, pictures and redirects of an export file of WordPress, after a trial, and undoes them."
        ),
        version="0.1.0",
        requires=("addresses", "news"),
        governance=("home.wordpress.governance.GRANTS",),
        jobs=(
            ScheduledJob(
                "wordpress: forget old exports", "home.wordpress.tasks.forget_old", "40 3 * * *"
            ),
        ),
    )
