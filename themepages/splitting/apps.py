"""The splitting plugin: one theme becomes two, and every old address keeps working."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class SplittingConfig(AppConfig):
    """Splits themes."""

    name = "themepages.splitting"
    label = "splitting"
    verbose_name = _("Splitting of themes")
    plugin = PluginSpec(
        name="splitting",
        label=_("Splitting of themes"),
        description=_("Makes some rules, pins and blocks of a theme into a theme of its own."),
        version="0.1.0",
        requires=("addresses", "themepages"),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from themepages.splitting import signal_handlers  # noqa: F401
