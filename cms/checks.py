"""System checks of the project's own rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from cms.plugins.registry import active_plugins
from cms.plugins.requirements import UnmetRequirement, unmet_requirements


COMPILE = "python scripts/compile_messages.py locale"


@register
def plugin_requirements_are_on(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """A plugin that is on needs those it requires to be on (tarjotin.E001) in a version it knows (E005)."""
    plugins = active_plugins()
    versions = {plugin.spec.name: plugin.spec.version for plugin in plugins}
    return [
        _requirement_error(plugin.spec.name, unmet)
        for plugin in plugins
        for unmet in unmet_requirements(plugin.spec, versions)
    ]


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
        for catalogue in sorted(Path(folder).glob("*/LC_MESSAGES/*.po"))
        if not catalogue.with_suffix(".mo").exists()
    ]


def _requirement_error(name: str, unmet: UnmetRequirement) -> CheckMessage:
    if not unmet.found:
        message = f"The plugin {name} needs the plugin {unmet.name}, which is off."
        return Error(message, hint=f"Add {unmet.name} to TARJOTIN_PLUGINS.", id="tarjotin.E001")
    message = f"The plugin {name} needs {unmet.wanted}, but {unmet.found} is on."
    hint = f"Install a version of {name} and one of {unmet.name} that fit together."
    return Error(message, hint=hint, id="tarjotin.E005")
