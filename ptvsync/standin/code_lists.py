"""The code lists of the stand-in, read from ``codes/*.json``."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from ptvsync.records import CodeList, CodeRecord


_FOLDER = Path(__file__).parent / "codes"


class CodeLists:
    """Entries of every code list, by code and in list order."""

    def __init__(self, entries: list[CodeRecord]) -> None:
        self._lists: dict[CodeList, dict[str, CodeRecord]] = {kind: {} for kind in CodeList}
        for entry in entries:
            self._lists[entry.list][entry.code] = entry

    def entries(self, kind: CodeList) -> list[CodeRecord]:
        """Return the entries of one list."""
        return list(self._lists[kind].values())

    def find(self, kind: CodeList, code: str) -> CodeRecord | None:
        """Return one entry, or None for an unknown code."""
        return self._lists[kind].get(code)

    def by_uri(self, kind: CodeList, uri: str) -> CodeRecord | None:
        """Return the entry with the given uri."""
        return next((entry for entry in self.entries(kind) if entry.uri == uri), None)

    def containing(self, kind: CodeList, municipality: str) -> set[str]:
        """Return the codes of the regions or counties that a municipality belongs to."""
        return {entry.code for entry in self.entries(kind) if municipality in entry.municipalities}


@cache
def national_code_lists() -> CodeLists:
    """Return the code lists of the whole country."""
    return CodeLists([entry for kind in CodeList for entry in _read(kind)])


def _read(kind: CodeList) -> list[CodeRecord]:
    rows = json.loads((_FOLDER / f"{kind.value}.json").read_text(encoding="utf-8"))
    return [CodeRecord(list=kind, **row) for row in rows]
