"""The governance-model plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class GovernanceModelConfig(AppConfig):
    """A page and a report of roles, owners, approvals and turns."""

    name = "home.hallintamalli"
    label = "hallintamalli"
    verbose_name = _("Governance model")
    plugin = PluginSpec(
        name="hallintamalli",
        label=_("Governance model"),
        description=_(
            "Tells who owns, keeps and approves what: for all on a page, with names in a report."
        ),
        version="0.1.0",
        requires=("home", "coordinators", "keepers"),
        governance=("home.hallintamalli.governance.GRANTS",),
        demo="home.hallintamalli.demo.loader.load_demo",
    )
