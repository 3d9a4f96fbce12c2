"""Choosing the language in which a registry text is shown, and remembering which one it was."""

from __future__ import annotations

from django.utils.translation import get_language, get_language_info

from ptvsync.records import Texts


FALLBACKS = ("fi", "sv")


class LocalText(str):
    """A text that knows its ``language`` (a PTV language code; empty when there is no text)."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str = "", language: str = "") -> LocalText:
        """Bind the language to the text."""
        value = super().__new__(cls, text)
        value.language = language
        return value


def active_language() -> str:
    """The language of the page being shown, without a region (``fi``)."""
    return (get_language() or FALLBACKS[0]).split("-")[0]


def language_name(code: str) -> str:
    """The name of a language in the active language; the code itself when it has none (Sámi languages)."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def localize(texts: Texts, wanted: str | None = None) -> LocalText:
    """The text in the ``wanted`` (by default the active) language, else fi, sv or any; empty when none."""
    for language in (wanted or active_language(), *FALLBACKS, *sorted(texts)):
        if texts.get(language):
            return LocalText(texts[language], language)
    return LocalText()
