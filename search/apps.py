"""Search over everything the tray offers."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class SearchConfig(AppConfig):
    """Search over everything the tray offers."""

    name = "search"
    verbose_name = _("Search")
    plugin = PluginSpec(
        name="search",
        label=_("Search"),
        description=_("One search over services, themes, pages and events."),
        version="0.1.0",
        requires=("ptvsync",),
    )
