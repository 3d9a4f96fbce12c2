"""The geometry of the plot over time; the template draws it and shows the same numbers in a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from themepages.coverage.models import CoverageCount


WIDTH, HEIGHT = 480, 280
LEFT, RIGHT, TOP, BOTTOM = 56, 64, 20, 44
STEPS = (1, 2, 5)
MOST_LINES = 5
# Numbers at the ends of the two lines need this much room, one below the other.
LABEL_HEIGHT = 22


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: where it is, in the drawing's units, and what it says."""

    at: int
    value: int | date
    anchor: str = "middle"


@dataclass(frozen=True)
class Line:
    """A line of the plot; ``end`` is where its last number is written."""

    points: str
    last: int
    x: int
    y: int
    label_y: int


@dataclass(frozen=True)
class Plot:
    """Everything that the template draws, and ``rows``: the days on which a number changed, newest first."""

    minimum: Line
    total: Line
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    first: CoverageCount
    last: CoverageCount
    rows: tuple[CoverageCount, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def plot_of(counts: Iterable[CoverageCount]) -> Plot | None:
    """The plot of one cell's history in order of time; None when there is none."""
    days = list(counts)
    if not days:
        return None
    marks = _marks(max(day.total for day in days))
    minimum = _line(days, [day.minimum for day in days], marks[-1])
    total = _line(days, [day.total for day in days], marks[-1])
    return Plot(
        minimum=_apart(minimum, total),
        total=total,
        x_ticks=_x_ticks(days),
        y_ticks=tuple(Tick(_y(mark, marks[-1]), mark) for mark in marks),
        first=days[0],
        last=days[-1],
        rows=_changes(days),
    )


def _marks(highest: int) -> list[int]:
    """Round numbers from zero to at least ``highest``, with at most MOST_LINES steps."""
    power = 1
    while True:
        for step in (power * one for one in STEPS):
            if step * MOST_LINES >= highest:
                return list(range(0, max(highest, 1) + step, step))
        power *= 10


def _line(days: Sequence[CoverageCount], numbers: Sequence[int], top: int) -> Line:
    spots = [(_x(day.date, days), _y(n, top)) for day, n in zip(days, numbers, strict=True)]
    x, y = spots[-1]
    points = " ".join(f"{x},{y}" for x, y in spots)
    return Line(points=points, last=numbers[-1], x=x, y=y, label_y=y)


def _apart(minimum: Line, total: Line) -> Line:
    """The lower line with its number far enough below that of the upper one."""
    label_y = max(minimum.y, total.y + LABEL_HEIGHT)
    return Line(minimum.points, minimum.last, minimum.x, minimum.y, label_y)


def _x(day: date, days: Sequence[CoverageCount]) -> int:
    span = (days[-1].date - days[0].date).days
    share = (day - days[0].date).days / span if span else 1.0
    return round(LEFT + share * (WIDTH - LEFT - RIGHT))


def _y(number: int, top: int) -> int:
    return round(HEIGHT - BOTTOM - number / top * (HEIGHT - TOP - BOTTOM))


def _x_ticks(days: Sequence[CoverageCount]) -> tuple[Tick, ...]:
    last = Tick(_x(days[-1].date, days), days[-1].date, "end")
    if days[0].date == days[-1].date:
        return (last,)
    first = Tick(_x(days[0].date, days), days[0].date, "start")
    middle = days[len(days) // 2].date
    # Too near an end its text would run into the other's.
    third = (WIDTH - LEFT - RIGHT) // 3
    if first.at + third <= _x(middle, days) <= last.at - third:
        return (first, Tick(_x(middle, days), middle), last)
    return (first, last)


def _changes(days: Sequence[CoverageCount]) -> tuple[CoverageCount, ...]:
    changed = [
        day
        for before, day in pairwise(days)
        if (before.minimum, before.complementary) != (day.minimum, day.complementary)
    ]
    kept = {day.date: day for day in (days[0], *changed, days[-1])}
    return tuple(reversed(kept.values()))
