"""The login plugin: how editors come in."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class LoginConfig(AppConfig):
    """Passwords, second factors, and the organisation's own login."""

    name = "cms.login"
    label = "login"
    verbose_name = _("Login of editors")
    plugin = PluginSpec(
        name="login",
        label=_("Login of editors"),
        description=_(
            "Lets editors log in with a password and a second factor, or with the organisation's own login."
        ),
        version="0.1.0",
    )

    def ready(self) -> None:
        """Register the checks of the settings."""
        from cms.login import checks  # noqa: F401
