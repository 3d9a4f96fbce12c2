"""Errors that people read: one plain sentence that says what to do, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.translation import gettext, override


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


class PlainError(Exception):
    """``sentence`` is a lazy text with named % placeholders, which ``parameters`` fill when it is shown.

    The worker threads that meet an error do not know the reader's language.
    """

    def __init__(self, sentence: _StrOrPromise, **parameters: object) -> None:
        super().__init__(sentence, parameters)
        self.sentence = sentence
        self.parameters = parameters

    def __str__(self) -> str:
        """The sentence in the active language."""
        return str(self.sentence) % self.parameters if self.parameters else str(self.sentence)

    def stored(self) -> dict[str, Any]:
        """For the database, in no language; ``told`` is the reverse."""
        parameters = {name: _stored(value) for name, value in self.parameters.items()}
        return {"msgid": _msgid(self.sentence), "parameters": parameters}


def told(stored: object) -> str:
    """What ``PlainError.stored`` gave, in the active language; a plain value as it is, nothing as ""."""
    if not isinstance(stored, dict):
        return str(stored)
    msgid = stored.get("msgid") or ""
    text = gettext(msgid) if msgid else ""
    parameters = {name: told(value) for name, value in stored.get("parameters", {}).items()}
    return text % parameters if parameters else text


def _stored(value: object) -> object:
    if isinstance(value, Promise):
        return {"msgid": _msgid(value)}
    return value if isinstance(value, int | str) else str(value)


def _msgid(text: object) -> str:
    """The text before translation."""
    with override(None):
        return str(text)
