"""The statement plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class StatementConfig(AppConfig):
    """The accessibility statement as a page type of its own."""

    name = "home.statement"
    label = "statement"
    verbose_name = _("Accessibility statement")
    plugin = PluginSpec(
        name="statement",
        label=_("Accessibility statement"),
        description=_("The accessibility statement in parts, published only when it is complete."),
        version="0.1.0",
        requires=("home",),
        demo="home.statement.demo.loader.load_demo",
    )
