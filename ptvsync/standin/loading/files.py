"""Reading of the catalogue's TOML tables."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


Table = dict[str, Any]

CATALOGUE = Path(__file__).parent.parent / "catalogue"


def tables(pattern: str, name: str) -> list[Table]:
    """Return the ``[[name]]`` tables of the files that match a pattern, in the order of file names."""
    paths = sorted(CATALOGUE.glob(pattern))
    return [row for path in paths for row in _read(path).get(name, [])]


def _read(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))
