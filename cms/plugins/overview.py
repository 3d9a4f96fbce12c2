"""The “Lisäosat” view: every plugin, on or off, its version, health, what it gives and how to switch it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from cms.health import Health, plugin_health
from cms.plugins.discovery import available_plugins
from cms.plugins.gifts import Gift, gifts
from cms.plugins.registry import Plugin, active_plugins
from cms.plugins.requirements import unmet_requirements
from cms.plugins.spec import PluginSpec


@dataclass(frozen=True)
class PluginRow:
    """One line of the list. ``setting`` is TARJOTIN_PLUGINS for the other state; None for the core."""

    name: str
    label: str
    description: str = ""
    version: str = ""
    is_on: bool = False
    setting: str | None = None
    gives: tuple[Gift, ...] = ()
    health: tuple[Health, ...] = ()
    warnings: tuple[str, ...] = ()


def plugin_rows() -> list[PluginRow]:
    """The plugins that are on, a required one first, then those that are installed but off."""
    active = active_plugins()
    versions = {plugin.spec.name: plugin.spec.version for plugin in active}
    paths = [_app_path(plugin) for plugin in active]
    optional = {path: name for name, path in available_plugins().items()}
    chosen = [optional[path] for path in paths if path in optional]
    on = [
        _row_on(plugin, _switched(chosen, optional.get(path)), versions)
        for plugin, path in zip(active, paths, strict=True)
    ]
    off = [
        _row_off(name, path, _switched(chosen, name), versions)
        for path, name in optional.items()
        if path not in paths
    ]
    return [*on, *off]


def _switched(chosen: list[str], name: str | None) -> str | None:
    if name is None:
        return None
    return ",".join([n for n in chosen if n != name] if name in chosen else [*chosen, name])


def _row_on(plugin: Plugin, setting: str | None, versions: Mapping[str, str]) -> PluginRow:
    spec = plugin.spec
    return PluginRow(
        name=spec.name,
        label=str(spec.label),
        description=str(spec.description),
        version=spec.version,
        is_on=True,
        setting=setting,
        gives=gifts(spec),
        health=tuple(plugin_health(plugin)),
        warnings=tuple(_warnings(spec, versions)),
    )


def _row_off(name: str, path: str, setting: str | None, versions: Mapping[str, str]) -> PluginRow:
    # Declaring a plugin imports nothing, so this loads no models of an app that is off.
    try:
        spec = import_string(path).plugin
    except (ImportError, AttributeError) as error:
        warning = _("The package cannot be loaded: %(reason)s") % {"reason": error}
        return PluginRow(name, label=name, setting=setting, warnings=(warning,))
    return PluginRow(
        name=name,
        label=str(spec.label),
        description=str(spec.description),
        version=spec.version,
        setting=setting,
        warnings=tuple(_warnings(spec, versions)),
    )


def _warnings(spec: PluginSpec, versions: Mapping[str, str]) -> Iterator[str]:
    for unmet in unmet_requirements(spec, versions):
        values = {"wanted": unmet.wanted, "found": unmet.found}
        if unmet.found:
            yield _("It needs %(wanted)s, but version %(found)s is on.") % values
        else:
            yield _("It needs %(wanted)s, which is off.") % values


def _app_path(plugin: Plugin) -> str:
    app = type(plugin.app)
    return f"{app.__module__}.{app.__qualname__}"
