"""System checks of the project's own rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from cms.plugins.registry import active_plugins


COMPILE = "python scripts/compile_messages.py locale/*/LC_MESSAGES/django.po"


@register
def plugin_requirements_are_on(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """A plugin that is on needs the plugins it requires to be on too (tarjotin.E001)."""
    return list(_missing_requirements())


@register
def ptv_version_is_known(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """PTV_API_VERSION is 11 or 12, and 12 has its key (tarjotin.E002, E003)."""
    if settings.PTV_API_VERSION not in {"11", "12"}:
        return [Error("PTV_API_VERSION must be 11 or 12.", id="tarjotin.E002")]
    if settings.PTV_API_VERSION == "12" and not settings.PTV_API_KEY:
        hint = "Ask for a key from ptv-tuki@dvv.fi, or set PTV_API_VERSION=11."
        return [Error("PTV version 12 needs PTV_API_KEY.", hint=hint, id="tarjotin.E003")]
    return []


@register
def catalogues_are_compiled(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """A production site has each translation catalogue in the form that it reads (tarjotin.E004)."""
    if settings.DEVELOPMENT:
        return []
    return [
        Error(f"{catalogue} is not compiled.", hint=f"Run {COMPILE}.", id="tarjotin.E004")
        for folder in settings.LOCALE_PATHS
        for catalogue in sorted(Path(folder).rglob("*.po"))
        if not catalogue.with_suffix(".mo").exists()
    ]


def _missing_requirements() -> Iterator[CheckMessage]:
    active = {plugin.spec.name for plugin in active_plugins()}
    for plugin in active_plugins():
        for name in sorted(set(plugin.spec.requires) - active):
            message = f"The plugin {plugin.spec.name} needs the plugin {name}, which is off."
            yield Error(message, hint=f"Add {name} to TARJOTIN_PLUGINS.", id="tarjotin.E001")
