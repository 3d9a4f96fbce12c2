"""Errors that people read: one plain sentence that says what to do, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING


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
