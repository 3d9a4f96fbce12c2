"""The addresses plugin: what other sites and printed leaflets link to keeps working."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class AddressesConfig(AppConfig):
    """Redirects, short addresses, and links from other sites that lead nowhere."""

    name = "cms.addresses"
    label = "addresses"
    verbose_name = _("Lasting addresses")
    plugin = PluginSpec(
        name="addresses",
        label=_("Lasting addresses"),
        description=_(
            "Keeps old addresses working, gives short ones for print, and tells which sites link to nothing."
        ),
        version="0.1.0",
        governance=("cms.addresses.governance.GRANTS",),
        jobs=(ScheduledJob("addresses: prune", "cms.addresses.tasks.prune_missed", "20 3 * * *"),),
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from cms.addresses import signal_handlers  # noqa: F401
