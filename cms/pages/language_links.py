"""Links to the same content in the other languages, given only where a translation is published."""

from __future__ import annotations

from typing import TypedDict

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, override
from wagtail.models import Page


class LanguageLink(TypedDict):
    """One language: its code, its own name, the address, and whether it is the one being read."""

    code: str
    name: str
    url: str
    is_current: bool


def page_language_links(page: Page, request: HttpRequest, subpath: str = "") -> list[LanguageLink]:
    """Links for the live translations of a page, in the order of LANGUAGES; empty when there is only one.

    A copy that only follows its source (an alias) is no translation.
    """
    current = get_language() or settings.LANGUAGE_CODE
    others = page.get_translations().live().filter(alias_of=None).select_related("locale")
    translations = {current: page} | {other.locale.language_code: other for other in others}
    urls = {code: translation.get_url(request) for code, translation in translations.items()}
    return language_links({code: url + subpath for code, url in urls.items() if url}, current)


def language_links(urls: dict[str, str], current: str) -> list[LanguageLink]:
    """Links for addresses per language code; a single language needs no choice."""
    if len(urls) < 2:
        return []
    return [
        LanguageLink(code=code, name=str(name), url=urls[code], is_current=code == current)
        for code, name in settings.LANGUAGES
        if code in urls
    ]


def view_language_links(name: str) -> list[LanguageLink]:
    """Links for a view that has an address in every language."""
    urls = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            urls[code] = reverse(name)
    return language_links(urls, get_language() or settings.LANGUAGE_CODE)
