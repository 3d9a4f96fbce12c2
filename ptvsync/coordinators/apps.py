"""The coordinators plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class CoordinatorsConfig(AppConfig):
    """The municipalities' PTV contacts, and whose turn it is to run their network."""

    name = "ptvsync.coordinators"
    label = "coordinators"
    verbose_name = _("PTV turns of the municipalities")
    plugin = PluginSpec(
        name="coordinators",
        label=_("PTV turns of the municipalities"),
        description=_(
            "Keeps who is in charge of PTV in each municipality and who runs their network, and until when."
        ),
        version="0.1.0",
        requires=("ptvsync",),
        dashboard=("ptvsync.coordinators.admin.missing.gaps_line",),
        governance=("ptvsync.coordinators.governance.GRANTS",),
        jobs=(
            ScheduledJob(
                "coordinators: erase contacts",
                "ptvsync.coordinators.tasks.erase_contacts",
                "25 3 * * *",
            ),
        ),
        demo="ptvsync.coordinators.demo.loader.load_demo",
    )

    def ready(self) -> None:
        """Connect the signal handlers."""
        from ptvsync.coordinators import signal_handlers  # noqa: F401
