"""The plugins that are on, read from the installed app configs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import AppConfig, apps
from django.utils.module_loading import import_string

from cms.plugins.requirements import required_names
from cms.plugins.spec import PluginSpec


@dataclass(frozen=True)
class Plugin:
    """A switched-on plugin: its app and what it declares."""

    app: AppConfig
    spec: PluginSpec


@cache
def active_plugins() -> tuple[Plugin, ...]:
    """The plugins that are on, a required one before those that need it."""
    found = {
        spec.name: Plugin(app, spec)
        for app in apps.get_app_configs()
        if isinstance(spec := getattr(app, "plugin", None), PluginSpec)
    }
    ordered: dict[str, Plugin] = {}
    for name in list(found):
        _move_with_requirements(name, found, ordered)
    return tuple(ordered.values())


def contributions(kind: str) -> Iterator[Any]:
    """The loaded objects that the active plugins give under ``kind``, a tuple field of PluginSpec."""
    for plugin in active_plugins():
        for path in getattr(plugin.spec, kind):
            yield import_string(path)


def block_contributions(kind: str) -> dict[str, Any]:
    """Block name → instance, for ``theme_blocks`` or ``home_blocks``."""
    return {
        name: import_string(path)()
        for plugin in active_plugins()
        for name, path in getattr(plugin.spec, kind).items()
    }


def _move_with_requirements(
    name: str, found: dict[str, Plugin], ordered: dict[str, Plugin]
) -> None:
    # Taken out before its requirements are looked at, so that a circle of them ends.
    plugin = found.pop(name, None)
    if plugin is None:
        return
    for required in required_names(plugin.spec):
        _move_with_requirements(required, found, ordered)
    ordered[name] = plugin
