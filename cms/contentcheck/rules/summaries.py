"""The summary says in a sentence or two what the page is about."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.contentcheck.parts import Content, Kind
from cms.contentcheck.rule import Found, Rule, Severity


# As in PTV: what is longer is cut off in lists and by search engines.
LONGEST = 150


def _missing(content: Content) -> Iterator[Found]:
    return (Found(part.path) for part in content.of(Kind.SUMMARY) if not part.text.strip())


def _long(content: Content) -> Iterator[Found]:
    for part in content.of(Kind.SUMMARY):
        if len(part.text.strip()) > LONGEST:
            yield Found(part.path, part.text)


def _title_again(content: Content) -> Iterator[Found]:
    titles = {part.text.strip().casefold() for part in content.parts if part.path == "title"}
    for part in content.of(Kind.SUMMARY):
        if part.text.strip(" .!").casefold() in titles:
            yield Found(part.path, part.text)


RULES = (
    Rule(
        "summary-missing",
        Severity.HINT,
        _("The summary is missing"),
        _("Write one or two sentences on what the reader finds on the page."),
        _missing,
    ),
    Rule(
        "summary-long",
        Severity.HINT,
        _("The summary is longer than 150 characters"),
        _("Shorten it: lists and search engines cut off what is longer."),
        _long,
    ),
    Rule(
        "summary-is-title",
        Severity.FAULT,
        _("The summary repeats the title"),
        _("Say what the title does not say."),
        _title_again,
    ),
)
