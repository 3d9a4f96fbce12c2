"""Registry text as safe HTML: paragraphs, bullet lists and headings, nothing else (reference §5.4)."""

from __future__ import annotations

import re

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token


HEADING_LEVEL = 3
_LOWEST_HEADING = 6

# PTV means no list by "2026. ", no code by an indent and no link by brackets: only these are markup.
_MARKUP = ["paragraph", "heading", "list", "newline", "escape"]

# An Excel export leaves "_x000D_" for a carriage return; no-break spaces stop lines from wrapping.
_EXCEL_RETURN = re.compile(r"_x000D_", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_SPACES = re.compile("[\u00a0\u202f\t]+")
_TRAILING = re.compile(r" +$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
# One look at a text tells that there is nothing to clean, as nearly always. What this finds is not printable,
# but for what Excel leaves and spaces before a line break, which is not printable itself.
_UNCLEAN = re.compile(
    "[\r\t\u00a0\u202f\u00ad\u200b\u200c\u200d\u2060\ufeff]|_[xX]000[dD]_| \n|\n{3}"
)
_ORDERED_ITEM = re.compile(r"^(\s*\d+)([.)])", re.MULTILINE)

_PARSER = MarkdownIt("zero", {"html": False, "linkify": False, "breaks": True}).enable(_MARKUP)


def clean_text(text: str | None) -> str:
    """The text with uniform line breaks and spaces, without invisible characters; empty for None."""
    if not text:
        return ""
    if (text.isprintable() and "_" not in text) or not _UNCLEAN.search(text):
        return text.strip()
    cleaned = _EXCEL_RETURN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    cleaned = _SPACES.sub(" ", _INVISIBLE.sub("", cleaned))
    return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", cleaned)).strip()


def render_text(text: str, level: int = HEADING_LEVEL) -> SafeString:
    """HTML of a registry text whose ``###`` headings become ``<h{level}>``."""
    source = _ORDERED_ITEM.sub(r"\1\\\2", text)
    tokens = _PARSER.parse(source)
    for token in tokens:
        _demote(token, level)
    html = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return mark_safe(html.strip())  # noqa: S308 - the parser escapes HTML and knows no links


def _demote(token: Token, level: int) -> None:
    if token.type in {"heading_open", "heading_close"}:
        token.tag = f"h{min(level, _LOWEST_HEADING)}"
