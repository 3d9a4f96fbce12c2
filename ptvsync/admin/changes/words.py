"""The words that went and the words that came, marked in two texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


TOKENS = re.compile(r"\s+|\w+|[^\w\s]")
# Comparing takes quadratic time: longer texts are marked whole.
MOST_TOKENS = 3000


def marked(old: str, new: str) -> tuple[SafeString, SafeString]:
    """Both texts as safe HTML: what differs stands in ``del`` in the old one and in ``ins`` in the new one."""
    before, after = TOKENS.findall(old), TOKENS.findall(new)
    if max(len(before), len(after)) > MOST_TOKENS:
        return _wrap("del", old), _wrap("ins", new)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return (
        _joined(_piece("del", step[0], before[step[1] : step[2]]) for step in steps),
        _joined(_piece("ins", step[0], after[step[3] : step[4]]) for step in steps),
    )


def _piece(tag: str, step: str, tokens: Sequence[str]) -> SafeString:
    text = "".join(tokens)
    return format_html("{}", text) if step == "equal" else _wrap(tag, text)


def _wrap(tag: str, text: str) -> SafeString:
    return format_html("<{}>{}</{}>", tag, text, tag) if text else SafeString()


def _joined(pieces: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))
