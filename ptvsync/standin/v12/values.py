"""Times and localised texts as v12 writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from ptvsync.records import Texts


def timestamp(moment: datetime) -> str:
    """Return a UTC time in milliseconds with Z."""
    text = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
    return f"{text}Z"


def localised(texts: Texts) -> dict[str, str]:
    """Return a localised object; languages without a text are left out."""
    return dict(texts)


def text_or_null(texts: Texts, language: str) -> str | None:
    """Return the text of one language version."""
    return texts.get(language)


def ids(values: tuple[UUID, ...]) -> list[str]:
    """Return ids as strings."""
    return [str(value) for value in values]
