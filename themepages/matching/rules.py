"""All conditions of a theme in one place: which services it shows, and why one is shown or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from .candidate import Candidate
from .code_lists import CodeLists
from .conditions import Condition
from .finding import Finding
from .rule_conditions import RuleCondition, rule_condition


if TYPE_CHECKING:
    from themepages.models import ThemeRule


@dataclass(frozen=True)
class RuleFinding:
    """What one line of the rule table says of a service, part by part."""

    findings: tuple[Finding, ...]

    @property
    def is_met(self) -> bool:
        """Whether the service meets the line."""
        return bool(self.findings) and all(finding.is_met for finding in self.findings)

    @property
    def distance(self) -> float:
        """How much is missing: a part that nearly fits counts a half."""
        unmet = (finding for finding in self.findings if not finding.is_met)
        missing = sum(0.5 if finding.is_near else 1 for finding in unmet)
        return missing if self.findings else float("inf")


@dataclass(frozen=True)
class RulesFinding:
    """What a theme's rules say of a service; the including lines go by how near they are."""

    including: tuple[RuleFinding, ...]
    excluding: tuple[RuleFinding, ...]

    @property
    def is_met(self) -> bool:
        """Whether the service meets an including line and no excluding one."""
        return any(line.is_met for line in self.including) and not self.is_excluded

    @property
    def is_excluded(self) -> bool:
        """Whether an excluding line takes the service away."""
        return any(line.is_met for line in self.excluding)

    @property
    def distance(self) -> float:
        """The fewest things that would have to change."""
        nearest = min((line.distance for line in self.including), default=float("inf"))
        return nearest + sum(line.is_met for line in self.excluding)


@dataclass(frozen=True)
class ThemeConditions:
    """What a theme asks: the ``general`` conditions, one including line, and no excluding one."""

    general: tuple[Condition, ...]
    lines: tuple[RuleCondition, ...]

    @property
    def including(self) -> list[RuleCondition]:
        """The lines that take services in."""
        return [line for line in self.lines if line.rule.effect == line.rule.Effect.INCLUDE]

    @property
    def excluding(self) -> list[RuleCondition]:
        """The lines that leave services out."""
        return [line for line in self.lines if line.rule.effect == line.rule.Effect.EXCLUDE]

    def condition(self) -> Q:
        """The services that the theme shows."""
        included, excluded = Q(pk__in=()), Q(pk__in=())
        for line in self.including:
            included |= line.condition()
        for line in self.excluding:
            excluded |= line.condition()
        everything = included & ~excluded
        for condition in self.general:
            everything &= condition.condition()
        return everything

    def finding(self, service: Candidate) -> RulesFinding:
        """What the rules say of a service."""
        including = (RuleFinding(line.findings(service)) for line in self.including)
        excluding = tuple(RuleFinding(line.findings(service)) for line in self.excluding)
        return RulesFinding(tuple(sorted(including, key=lambda line: line.distance)), excluding)


def theme_conditions(
    rules: Iterable[ThemeRule], general: tuple[Condition, ...], lists: CodeLists
) -> ThemeConditions:
    """The conditions of a theme with these rules."""
    return ThemeConditions(general, tuple(rule_condition(rule, lists) for rule in rules))
