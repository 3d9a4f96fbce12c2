"""Compile a translation catalogue (PO) to the form that Django reads (MO), without gettext's own tools."""

from __future__ import annotations

import sys
from pathlib import Path

import polib


def main(names: list[str]) -> None:
    """Write the MO file beside each PO file that is named, or is in a named folder."""
    for path in map(Path, names):
        for catalogue in sorted(path.rglob("*.po")) if path.is_dir() else [path]:
            polib.pofile(str(catalogue)).save_as_mofile(str(catalogue.with_suffix(".mo")))


if __name__ == "__main__":
    main(sys.argv[1:])
