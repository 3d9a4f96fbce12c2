"""The conditions that the lines of a theme's rule table are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .candidate import Candidate
from .code_lists import CodeList, CodeLists
from .conditions import Condition
from .finding import Finding, listed


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from themepages.models import ThemeRule


# Per column of Service: the sentences of a service that has a wanted value, that has others, that has
# none at all, and what to do.
SENTENCES: Mapping[str, tuple[_StrPromise, _StrPromise, _StrPromise, _StrPromise]] = {
    "class_codes": (
        gettext_lazy("Its service class fits: %(own)s."),
        gettext_lazy("Its service class is another: %(own)s."),
        gettext_lazy("It has no service class."),
        gettext_lazy("In PTV, give the service one of these service classes: %(wanted)s."),
    ),
    "target_group_codes": (
        gettext_lazy("Its target group fits: %(own)s."),
        gettext_lazy("Its target group is another: %(own)s."),
        gettext_lazy("It has no target group."),
        gettext_lazy("In PTV, give the service one of these target groups: %(wanted)s."),
    ),
    "keywords": (
        gettext_lazy("Its keyword fits: %(own)s."),
        gettext_lazy("Its keywords are others: %(own)s."),
        gettext_lazy("It has no keywords."),
        gettext_lazy("In PTV, give the service one of these keywords: %(wanted)s."),
    ),
}


@dataclass(frozen=True)
class HasAny(Condition):
    """The service has one of some values in a ``column`` of Service.

    ``wanted`` are the values as the rule has them, ``accepted`` with the codes below them.
    """

    column: str
    wanted: tuple[str, ...]
    accepted: frozenset[str]
    names: CodeList

    def condition(self) -> Q:
        """An overlap of the lists."""
        return Q(**{f"{self.column}__overlap": sorted(self.accepted)})

    def finding(self, service: Candidate) -> Finding:
        """Names the values that fit, or the service's own and the wanted ones."""
        fits, differs, empty, advice = SENTENCES[self.column]
        own: frozenset[str] = getattr(service, self.column)
        if own & self.accepted:
            return Finding(True, fits % {"own": self._names(own & self.accepted)})
        sentence = differs % {"own": self._names(own)} if own else str(empty)
        wanted = advice % {"wanted": listed(map(self.names.title, self.wanted))}
        return Finding(False, sentence, wanted, is_near=self._is_near(own))

    def _is_near(self, own: frozenset[str]) -> bool:
        """Whether a value lies under the same main code as a wanted one."""
        tops = {self.names.top(code) for code in self.wanted}
        return any(self.names.top(code) in tops for code in own)

    def _names(self, codes: frozenset[str]) -> str:
        return listed(self.names.titles(codes))


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
        _coded("class_codes", rule.class_codes, lists.classes),
        _coded("target_group_codes", rule.target_group_codes, lists.target_groups),
        _worded(rule.keywords),
    )
    return RuleCondition(rule, tuple(part for part in filled if part.wanted))


def _coded(column: str, codes: list[str], names: CodeList) -> HasAny:
    return HasAny(column, tuple(codes), names.with_children(codes), names)


def _worded(words: list[str]) -> HasAny:
    wanted = tuple(word.strip().lower() for word in words)
    return HasAny("keywords", wanted, frozenset(wanted), CodeList())
