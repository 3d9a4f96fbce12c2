"""The translations plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class TranslationsConfig(AppConfig):
    """The report of translations, and its line on the first page of the admin."""

    name = "cms.translations"
    label = "translations"
    verbose_name = _("Translations")
    plugin = PluginSpec(
        name="translations",
        label=_("Translations"),
        description=_(
            "Tells which translations are missing, unfinished or older than their source."
        ),
        version="0.1.0",
        dashboard=("cms.translations.dashboard.translations_line",),
    )
