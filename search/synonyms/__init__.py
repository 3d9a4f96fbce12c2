"""The synonyms that a new site begins with: one file per language, ``everyday words = words of the services``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


FOLDER = Path(__file__).parent


def initial_synonyms() -> Iterator[tuple[str, str, str]]:
    """Language, everyday words and words of the services, of each group."""
    for file in sorted(FOLDER.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            words, equals, terms = line.partition(" = ")
            if equals and not line.startswith("#"):
                yield file.stem, words.strip(), terms.strip()
