"""A link's text says where it leads, also when it is heard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.contentcheck.parts import Content, Kind, Part
from cms.contentcheck.reading import Link, links
from cms.contentcheck.rule import Found, Rule, Severity


SAYS_NOTHING = frozenset(
    (
        *("tästä", "tästä linkistä", "täältä", "täällä", "tämä", "tätä", "linkki", "linkistä"),
        *("klikkaa", "klikkaa tästä", "klikkaa tätä", "paina tästä", "siirry", "siirry tästä"),
        *("lue lisää", "lisää", "lisätietoa", "lisätietoja", "katso tästä", "katso täältä"),
        *("här", "klicka", "klicka här", "länk", "läs mer", "mer", "mer information"),
        *("here", "click", "click here", "link", "this", "read more", "more", "learn more"),
    )
)
ADDRESS = re.compile(r"^(https?://|www\.)\S+$", re.I)


def says_nothing(text: str) -> bool:
    """Whether a link's text tells nothing of where it leads; case and punctuation are ignored."""
    bare = " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())
    return bare in SAYS_NOTHING


def _links(content: Content) -> Iterator[tuple[Part, Link]]:
    for part in content.of(Kind.RICH_TEXT, Kind.LINK_TEXT):
        found = links(part.text) if part.kind == Kind.RICH_TEXT else [Link(part.text, "")]
        yield from ((part, link) for link in found)


def _selector(link: Link) -> str:
    quoted = link.href.replace("\\", "\\\\").replace('"', '\\"')
    return f'a[href="{quoted}"]' if link.href else ""


def _vague(content: Content) -> Iterator[Found]:
    for part, link in _links(content):
        if says_nothing(link.text):
            yield Found(part.path, link.text, selector=_selector(link))


def _bare(content: Content) -> Iterator[Found]:
    for part, link in _links(content):
        if ADDRESS.match(link.text.strip()):
            yield Found(part.path, link.text, selector=_selector(link))


RULES = (
    Rule(
        "link-text-vague",
        Severity.FAULT,
        _("The link's text does not say where it leads"),
        _("Name the place: not “here” but “Sign up for the swimming group”."),
        _vague,
    ),
    Rule(
        "link-text-address",
        Severity.HINT,
        _("The link's text is an address"),
        _("Screen readers spell addresses out. Write the name of the page."),
        _bare,
    ),
)
