"""The privacy plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class PrivacyConfig(AppConfig):
    """The privacy notice as a page type of its own."""

    name = "home.privacy"
    label = "privacy"
    verbose_name = _("Privacy notice")
    plugin = PluginSpec(
        name="privacy",
        label=_("Privacy notice"),
        description=_("The privacy notice in parts: controller, purposes, retention, rights."),
        version="0.1.0",
        requires=("home",),
        demo="home.privacy.demo.loader.load_demo",
    )
