"""Hints for plain Finnish. They are never more than hints: the writer knows the reader."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.contentcheck.officialese import officialese
from cms.contentcheck.parts import Content, Kind, Part
from cms.contentcheck.reading import paragraphs, sentences, words
from cms.contentcheck.rule import Found, Rule, Severity


MOST_WORDS = 25
TEXTS = (Kind.SUMMARY, Kind.TEXT, Kind.RICH_TEXT)


def _sentences(content: Content) -> Iterator[tuple[Part, str]]:
    for part in content.of(*TEXTS):
        texts = paragraphs(part.text) if part.kind == Kind.RICH_TEXT else [part.text]
        yield from ((part, sentence) for text in texts for sentence in sentences(text))


def _long(content: Content) -> Iterator[Found]:
    for part, sentence in _sentences(content):
        if len(words(sentence)) > MOST_WORDS:
            yield Found(part.path, sentence)


def _stiff(content: Content) -> Iterator[Found]:
    for part, sentence in _sentences(content):
        for word, plainer in officialese(sentence):
            yield Found(part.path, sentence, advice=f"”{word}”: {plainer}")


RULES = (
    Rule(
        "sentence-long",
        Severity.HINT,
        _("A sentence has more than 25 words"),
        _("Make it two sentences, one thing in each."),
        _long,
        languages=("fi",),
    ),
    Rule(
        "officialese",
        Severity.HINT,
        _("A word of officials"),
        _("Say it as you would say it aloud, and say who does it."),
        _stiff,
        languages=("fi",),
    ),
)
