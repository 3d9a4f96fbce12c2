"""The people plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class PeopleConfig(AppConfig):
    """The report on accounts."""

    name = "cms.people"
    label = "people"
    verbose_name = _("Accounts")
    plugin = PluginSpec(
        name="people",
        label=_("Accounts"),
        description=_(
            "Reports who is in which group, who has no second step, and who is inactive."
        ),
        version="0.1.0",
        requires=("login",),
        dashboard=("cms.people.dashboard.inactive_line",),
    )

    def ready(self) -> None:
        """Connect the signal handler."""
        from cms.people import forgetting  # noqa: F401
