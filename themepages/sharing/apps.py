"""The sharing plugin: what a municipality needs to link to a theme or show it on its own pages."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class SharingConfig(AppConfig):
    """Links, QR codes and embeds of themes."""

    name = "themepages.sharing"
    label = "sharing"
    verbose_name = _("Links and embeds")
    plugin = PluginSpec(
        name="sharing",
        label=_("Links and embeds"),
        description=_("Gives each theme a link, a QR code and a list to be shown on other sites."),
        version="0.1.0",
        requires=("themepages",),
        urls="themepages.sharing.urls",
        theme_sections=("themepages.sharing.sections.link_here",),
    )
