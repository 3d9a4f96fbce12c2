"""What a plugin needs of others: their names, and their versions where it says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from packaging.requirements import Requirement

from cms.plugins.spec import PluginSpec


@dataclass(frozen=True)
class UnmetRequirement:
    """``wanted`` as the plugin wrote it; ``found`` the version that is on, empty when none is."""

    name: str
    wanted: str
    found: str


def required_names(spec: PluginSpec) -> tuple[str, ...]:
    """The names alone, in their order."""
    return tuple(Requirement(text).name for text in spec.requires)


def unmet_requirements(spec: PluginSpec, versions: Mapping[str, str]) -> list[UnmetRequirement]:
    """Those that ``versions`` (name → version of each plugin that is on) does not meet."""
    return [
        UnmetRequirement(required.name, str(required), versions.get(required.name, ""))
        for required in map(Requirement, spec.requires)
        if not _is_met(required, versions)
    ]


def _is_met(required: Requirement, versions: Mapping[str, str]) -> bool:
    found = versions.get(required.name)
    return found is not None and required.specifier.contains(found, prereleases=True)
