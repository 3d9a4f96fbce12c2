"""What a split would do: the two sets of rules, and how many services each theme would have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ptvsync.models import Service
from themepages.matching.questions import Questions
from themepages.models import ThemePage, ThemeRule


@dataclass(frozen=True)
class SplitPlan:
    """The new theme's title and slug, the keys of what moves, and whether both are published at once.

    ``following``: name of a ``following.Follower`` → keys of what moves once the new theme is published.
    """

    title: str
    slug: str
    rules: frozenset[str]
    pins: frozenset[str]
    blocks: frozenset[str]
    publish: bool
    following: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def moving_rules(self, theme: ThemePage) -> list[ThemeRule]:
        """The new theme's rules: the chosen ones, and all that exclude."""
        include = ThemeRule.Effect.INCLUDE
        return [r for r in theme.rules.all() if r.effect != include or str(r.pk) in self.rules]

    def staying_rules(self, theme: ThemePage) -> list[ThemeRule]:
        """The rules that the old theme keeps."""
        return [rule for rule in theme.rules.all() if str(rule.pk) not in self.rules]


class Counts(NamedTuple):
    """Numbers of services."""

    before: int
    staying: int
    moving: int
    both: int


def counts(theme: ThemePage, plan: SplitPlan) -> Counts:
    """How many services the theme has now, and each would have; a fixed number of queries."""
    before, staying, moving = (
        _services(theme, rules)
        for rules in (list(theme.rules.all()), plan.staying_rules(theme), plan.moving_rules(theme))
    )
    return Counts(len(before), len(staying), len(moving), len(staying & moving))


def _services(theme: ThemePage, rules: Sequence[ThemeRule]) -> set[int]:
    condition = Questions().of(theme, rules).condition()
    return set(Service.objects.filter(condition).values_list("pk", flat=True))
