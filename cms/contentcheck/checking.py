"""Ask every rule about a page."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.models import Page

from cms.contentcheck.extract import page_content
from cms.contentcheck.parts import Content
from cms.contentcheck.rule import Found, Rule, Severity
from cms.contentcheck.rules import RULES


def findings_in(content: Content) -> Iterator[tuple[Rule, Found]]:
    """What the rules find, in the order of the rules."""
    for rule in RULES:
        yield from ((rule, found) for found in rule.findings(content))


def findings_on(page: Page) -> list[tuple[Rule, Found]]:
    """What the rules find on a page as it is in memory; ``page`` is specific."""
    return list(findings_in(page_content(page)))


def obstacles(page: Page) -> list[Rule]:
    """The rules that keep the page from being published, each once."""
    found = findings_on(page)
    return list(dict.fromkeys(rule for rule, _ in found if rule.severity == Severity.BLOCKING))
