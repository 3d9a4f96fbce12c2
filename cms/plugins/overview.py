"""The “Lisäosat” view: every plugin, on or off, its version, health and what it gives."""

from __future__ import annotations

from dataclasses import dataclass, fields

from django.utils.translation import gettext_lazy as _

from cms.health import Health, plugin_health
from cms.plugins.discovery import available_plugins
from cms.plugins.registry import Plugin, active_plugins
from cms.plugins.spec import PluginSpec


GIVES = {
    "urls": _("addresses"),
    "theme_blocks": _("blocks for theme pages"),
    "home_blocks": _("blocks for content pages"),
    "home_sections": _("sections of the home page"),
    "theme_sections": _("sections of theme pages"),
    "menu_items": _("menu items"),
    "governance": _("rights"),
    "health_checks": _("health checks"),
    "search_sources": _("search documents"),
    "jobs": _("scheduled jobs"),
    "demo": _("demo content"),
}


@dataclass(frozen=True)
class PluginRow:
    """One line of the list. An installed plugin that is off has only a name."""

    name: str
    label: str
    description: str = ""
    version: str = ""
    is_on: bool = True
    gives: tuple[str, ...] = ()
    health: tuple[Health, ...] = ()


def plugin_rows() -> list[PluginRow]:
    """The plugins that are on, then those that are installed but off."""
    on = [_row(plugin) for plugin in active_plugins()]
    names = {row.name for row in on}
    off = [
        PluginRow(name, label=name, is_on=False)
        for name in available_plugins()
        if name not in names
    ]
    return [*on, *off]


def _row(plugin: Plugin) -> PluginRow:
    spec = plugin.spec
    return PluginRow(
        name=spec.name,
        label=str(spec.label),
        description=str(spec.description),
        version=spec.version,
        gives=tuple(
            str(GIVES[f.name])
            for f in fields(PluginSpec)
            if f.name in GIVES and getattr(spec, f.name)
        ),
        health=tuple(plugin_health(plugin)),
    )
