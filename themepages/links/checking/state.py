"""What an answer makes of what was known of an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from themepages.links.checking.asking import Answer
from themepages.links.enums import Outcome


FAILED = (Outcome.FAILING, Outcome.BROKEN)


@dataclass(frozen=True)
class State:
    """The outcome, and the first day of it; for a failure the day of the first one."""

    outcome: Outcome
    since: date


def following(before: State | None, answer: Answer, today: date) -> State:
    """The state after an answer. A second failure on another day makes an address broken."""
    if answer.problem:
        return _after_failure(before, today)
    outcome = _outcome(answer)
    is_same = before is not None and before.outcome is outcome
    return State(outcome, before.since if before and is_same else today)


def _after_failure(before: State | None, today: date) -> State:
    if before is None or before.outcome not in FAILED:
        return State(Outcome.FAILING, today)
    is_second_day = before.outcome is Outcome.BROKEN or today > before.since
    return State(Outcome.BROKEN if is_second_day else Outcome.FAILING, before.since)


def _outcome(answer: Answer) -> Outcome:
    if answer.refused:
        return Outcome.REFUSED
    return Outcome.MOVED if answer.moved_to else Outcome.OK
