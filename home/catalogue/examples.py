"""Every component in every state: plain values from TOML, registry records and forms from Python."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from home.catalogue.forms import form_examples
from home.catalogue.registry import registry_examples
from ptvsync.language import LocalText


DATA = Path(__file__).parent / "data"
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Example:
    """One state of a component: the template's name and the variables it is given."""

    template: str
    state: str
    context: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The component's name, from its template."""
        return Path(self.template).stem

    def panels(self) -> list[tuple[str, SafeString]]:
        """Scheme (light, dark) and HTML; a callable value is asked anew, so that ids stay unique."""
        return [
            (scheme, render_to_string(self.template, self._values(scheme))) for scheme in SCHEMES
        ]

    def _values(self, scheme: str) -> dict[str, Any]:
        return {k: v(scheme) if callable(v) else v for k, v in self.context.items()}


def examples_by_component() -> list[tuple[str, list[Example]]]:
    """Component names in alphabetical order, each with its states in the order they are written."""
    found = chain(
        _from_toml(),
        (Example(*row) for row in registry_examples()),
        (Example(*row) for row in form_examples()),
    )
    ordered = sorted(found, key=lambda example: example.name)
    return [(name, list(group)) for name, group in groupby(ordered, key=lambda e: e.name)]


def _from_toml() -> Iterator[Example]:
    for path in sorted(DATA.glob("*.toml")):
        for row in tomllib.loads(path.read_text())["example"]:
            yield Example(row["template"], row["state"], _localised(row.get("context", {})))


def _localised(value: Any) -> Any:
    """``{text, lang}`` tables become texts that know their language."""
    if isinstance(value, list):
        return [_localised(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"text", "lang"}:
        return LocalText(value["text"], value["lang"])
    return {key: _localised(item) for key, item in value.items()}
