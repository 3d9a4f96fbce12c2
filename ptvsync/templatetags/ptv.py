"""Template filters for registry texts, their languages and phone numbers."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ptvsync.language import LocalText, active_language, localize
from ptvsync.phone import callable_number, readable_number
from ptvsync.records import Phone, Texts
from ptvsync.text import HEADING_LEVEL, render_text


register = template.Library()


@register.filter
def registry_text(text: str, level: int = HEADING_LEVEL) -> SafeString:
    """Paragraphs, bullet lists and headings of a registry text; ``level`` is that of its headings."""
    return render_text(text or "", level)


@register.filter
def localized(texts: Texts) -> LocalText:
    """A map of texts in the reader's language, with the fallbacks of ``localize``."""
    return localize(texts)


@register.filter
def lang_attr(text: object) -> SafeString:
    """`` lang="fi"`` when the text's language is not the page's, else nothing (WCAG 3.1.2)."""
    language = text.language if isinstance(text, LocalText) else ""
    if not language or language == active_language():
        return SafeString()
    return format_html(' lang="{}"', language)


@register.filter
def tel(phone: Phone) -> str:
    """The number as it goes into ``tel:``."""
    return callable_number(phone)


@register.filter
def phone_number(phone: Phone) -> str:
    """The number as it is read."""
    return readable_number(phone)
