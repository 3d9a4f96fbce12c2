"""Lists of language rows, and times, as v11 writes them."""

from __future__ import annotations

from datetime import UTC, datetime

from ptvsync.records import Texts
from ptvsync.standin.http import Json


def rows(texts: Texts) -> list[Json]:
    """Return ``{value, language}`` rows."""
    return [{"value": text, "language": language} for language, text in texts.items()]


def typed_rows(texts: Texts, kind: str) -> list[Json]:
    """Return ``{language, value, type}`` rows of one type."""
    return [{"language": key, "value": text, "type": kind} for key, text in texts.items()]


def typed_rows_with_nulls(texts: Texts, kind: str, languages: list[str]) -> list[Json]:
    """Return a typed row for every language version, with a null value where there is no text."""
    return [{"language": key, "value": texts.get(key), "type": kind} for key in languages]


def default_text(texts: Texts) -> str | None:
    """Return the Finnish text, else the first there is."""
    return texts.get("fi") or next(iter(texts.values()), None)


def timestamp(moment: datetime) -> str:
    """Return a UTC time in microseconds and without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
