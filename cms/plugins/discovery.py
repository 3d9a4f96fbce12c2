"""Which apps take part, decided while the settings load and therefore without importing any of them."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from django.core.exceptions import ImproperlyConfigured


ENTRY_POINT_GROUP = "tarjotin.plugins"

# In the order of imports: a later one may import an earlier one, never the reverse.
CORE_APPS = (
    "cms.dashboard",
    "cms.addresses",
    "cms.login",
    "cms.people",
    "cms.translations",
    "cms.contentcheck",
    "ptvsync",
    "ptvsync.coordinators",
    "ptvsync.quality",
    "search",
    "themepages",
    "themepages.coverage",
    "themepages.sharing",
    "themepages.upkeep",
    "themepages.keepers",
    "themepages.splitting",
    "themepages.links",
    "events",
    "home",
    "home.statement",
    "home.privacy",
    "home.feedback",
    "home.news",
    "home.hallintamalli",
    "home.wordpress",
)

# Optional apps of this repository: plugin name → app config.
BUNDLED_PLUGINS: dict[str, str] = {}


def available_plugins() -> dict[str, str]:
    """Plugin name → dotted app config, for the bundled and the installed optional plugins."""
    installed = entry_points(group=ENTRY_POINT_GROUP)
    return BUNDLED_PLUGINS | {entry.name: _config_path(entry) for entry in installed}


def installed_plugin_apps(wanted: list[str]) -> list[str]:
    """App configs of the ``wanted`` plugins, for INSTALLED_APPS; a name nobody knows stops the start."""
    available = available_plugins()
    unknown = sorted(set(wanted) - set(available))
    if unknown:
        message = (
            f"TARJOTIN_PLUGINS names {', '.join(unknown)}, which is not installed. "
            f"Available: {', '.join(sorted(available)) or 'none'}."
        )
        raise ImproperlyConfigured(message)
    return [available[name] for name in wanted]


def _config_path(entry: EntryPoint) -> str:
    return entry.value.replace(":", ".")
