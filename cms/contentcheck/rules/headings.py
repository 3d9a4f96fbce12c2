"""Headings go down one level at a time, and each says something."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.contentcheck.parts import Content, Kind
from cms.contentcheck.reading import headings
from cms.contentcheck.rule import Found, Rule, Severity


# The level of a block's own heading.
BLOCK_LEVEL = 2


def _skipped(content: Content) -> Iterator[Found]:
    level = 1
    for part in content.of(Kind.TITLE, Kind.RICH_TEXT):
        if part.kind == Kind.TITLE:
            level = 1 if part.path == "title" else BLOCK_LEVEL
            continue
        for found, text in headings(part.text):
            if found > level + 1:
                yield Found(part.path, text)
            level = found


def _empty(content: Content) -> Iterator[Found]:
    for part in content.of(Kind.RICH_TEXT):
        yield from (Found(part.path) for _level, text in headings(part.text) if not text)


RULES = (
    Rule(
        "heading-skipped",
        Severity.FAULT,
        _("A heading skips a level"),
        _("Begin a text with headings of level 2. Level 3 stands below one of level 2."),
        _skipped,
    ),
    Rule(
        "heading-empty",
        Severity.FAULT,
        _("A heading is empty"),
        _("Write the heading, or remove the empty line."),
        _empty,
    ),
)
