"""The JSON columns of a staged row, in the text format of PostgreSQL's COPY."""

from __future__ import annotations


NULL = r"\N"


def contents(
    columns: str | None = None, record: str | None = None, payload: str | None = None
) -> str:
    """The three columns, JSON texts or None, with tabs between."""
    return "\t".join(map(_field, (columns, record, payload)))


def _field(text: str | None) -> str:
    """A JSON text has its line breaks and tabs escaped already; COPY takes away one backslash of two."""
    return NULL if text is None else text.replace("\\", r"\\")
