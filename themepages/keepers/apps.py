"""The keepers plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class KeepersConfig(AppConfig):
    """Owners and deputies of themes."""

    name = "themepages.keepers"
    label = "keepers"
    verbose_name = _("Owners of themes")
    plugin = PluginSpec(
        name="keepers",
        label=_("Owners of themes"),
        description=_(
            "Names the owner and the deputy of each theme, and asks them before it is published."
        ),
        version="0.1.0",
        requires=("themepages", "upkeep"),
        governance=("themepages.keepers.governance.GRANTS",),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from themepages.keepers import signal_handlers  # noqa: F401
