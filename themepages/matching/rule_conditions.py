"""The conditions that the lines of a theme's rule table are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _

from .candidate import Candidate
from .code_lists import CodeList, CodeLists
from .finding import Finding
from .has_any import HasAny, has_any_code


if TYPE_CHECKING:
    from themepages.models import ThemeRule


@dataclass(frozen=True)
class RuleCondition:
    """A line of the rule table: all of its filled parts. One without parts is met by no service."""

    rule: ThemeRule
    parts: tuple[HasAny, ...]

    def condition(self) -> Q:
        """The services that meet every part."""
        if not self.parts:
            return Q(pk__in=())
        everything = Q()
        for part in self.parts:
            everything &= part.condition()
        return everything

    def findings(self, service: Candidate) -> tuple[Finding, ...]:
        """What each part says of a service."""
        return tuple(part.finding(service) for part in self.parts)

    def explained(self) -> list[tuple[str, str]]:
        """(heading, values) of each part, for people who read the table."""
        headings = {
            "class_codes": _("Service class"),
            "target_group_codes": _("Target group"),
            "keywords": _("Keyword"),
        }
        return [
            (headings[part.column], ", ".join(map(part.names.title, part.wanted)))
            for part in self.parts
        ]


def rule_condition(rule: ThemeRule, lists: CodeLists) -> RuleCondition:
    """The parts of a rule that are filled."""
    filled = (
        has_any_code("class_codes", rule.class_codes, lists.classes),
        has_any_code("target_group_codes", rule.target_group_codes, lists.target_groups),
        _worded(rule.keywords),
    )
    return RuleCondition(rule, tuple(part for part in filled if part.wanted))


def _worded(words: list[str]) -> HasAny:
    wanted = tuple(word.strip().lower() for word in words)
    return HasAny("keywords", wanted, frozenset(wanted), CodeList())
