"""Compile a translation catalogue (PO) to the form that Django reads (MO), without gettext's own tools."""

from __future__ import annotations

import sys
from pathlib import Path

import polib


def main(catalogues: list[str]) -> None:
    """Write the MO file beside each PO file named on the command line."""
    for name in catalogues:
        polib.pofile(name).save_as_mofile(str(Path(name).with_suffix(".mo")))


if __name__ == "__main__":
    main(sys.argv[1:])
