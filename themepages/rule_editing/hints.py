"""Lines of a rule table that do nothing: not wrong, but worth knowing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from themepages.matching.rule_conditions import RuleCondition


@dataclass(frozen=True)
class Hint:
    """``number`` is the line's place in the table, from 1."""

    number: int
    sentence: str


def rule_hints(lines: Sequence[RuleCondition]) -> list[Hint]:
    """A hint for each line that another line makes idle."""
    return list(_hints(list(enumerate(lines, start=1))))


def covers(wide: RuleCondition, narrow: RuleCondition) -> bool:
    """Whether each service that meets ``narrow`` meets ``wide`` too."""
    if not wide.parts or not narrow.parts:
        return False
    accepted = {part.column: part.accepted for part in narrow.parts}
    return all(
        part.column in accepted and accepted[part.column] <= part.accepted for part in wide.parts
    )


def _hints(lines: list[tuple[int, RuleCondition]]) -> Iterator[Hint]:
    for number, line in lines:
        for other_number, other in lines:
            if number == other_number or not covers(other, line):
                continue
            if sentence := _sentence(number, line, other_number, other):
                yield Hint(number, sentence)
                break


def _sentence(number: int, line: RuleCondition, other_number: int, other: RuleCondition) -> str:
    numbers = {"number": number, "other": other_number}
    if line.rule.effect == other.rule.effect:
        # Of two equal lines only the later one is idle.
        if covers(line, other) and number < other_number:
            return ""
        return _("Rule %(number)d adds nothing: rule %(other)d covers it.") % numbers
    if line.rule.effect == line.rule.Effect.INCLUDE:
        return _("Rule %(number)d shows nothing: rule %(other)d leaves it all out.") % numbers
    return ""
