"""The matrix as people read it: named rows and columns, and what each cell says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from themepages.coverage.counting import EMPTY, Cell, Counts, count_services
from themepages.coverage.scope import ALL_THEMES, COUNTRY, REGION, Scope
from themepages.enums import ThlTheme


class State(StrEnum):
    """What a cell says beside its numbers; a template shows each in words, not by colour alone."""

    MISSING = "missing"
    COVERED = "covered"
    EXTRA = "extra"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Entry:
    """A cell in its place."""

    place: str
    place_label: str
    theme: str
    theme_label: str
    cell: Cell
    state: State

    @property
    def is_missing(self) -> bool:
        """Whether a required theme has no service by the minimum criteria here."""
        return self.state == State.MISSING


@dataclass(frozen=True)
class Row:
    """A place and its cells, in the order of the columns."""

    place: str
    label: str
    entries: tuple[Entry, ...]

    @property
    def missing(self) -> list[Entry]:
        """The themes that are missing here."""
        return [entry for entry in self.entries if entry.is_missing]

    @property
    def total(self) -> Cell:
        """All themes together, each service once."""
        return self.entries[-1].cell

    @property
    def themes(self) -> tuple[Entry, ...]:
        """The national themes without their sum."""
        return self.entries[:-1]


@dataclass(frozen=True)
class Matrix:
    """``rows`` are the municipalities; ``region`` counts each service of theirs once, ``country`` is apart."""

    scope: Scope
    rows: tuple[Row, ...]
    region: Row
    country: Row

    @property
    def total(self) -> Cell:
        """The services of the region, each once."""
        return self.region.total

    @property
    def municipalities_with_services(self) -> int:
        """How many municipalities have at least one service by the minimum criteria."""
        return sum(1 for row in self.rows if row.total.minimum)

    def row_of(self, code: str) -> Row:
        """The row of a municipality; StopIteration when it is not of the region."""
        return next(row for row in self.rows if row.place == code)


def matrix_of(scope: Scope) -> Matrix:
    """Count now, in one query."""
    counts = count_services(scope)
    labels = place_labels(scope)
    rows = {place: _row(scope, place, labels[place], counts) for place in scope.places}
    return Matrix(
        scope=scope,
        rows=tuple(rows[code] for code in scope.codes),
        region=rows[REGION],
        country=rows[COUNTRY],
    )


def place_labels(scope: Scope) -> dict[str, str]:
    """The rows of the matrix by name, in the active language."""
    names = {place.code: str(place.title) for place in scope.municipalities}
    return {**names, REGION: _("Whole region"), COUNTRY: _("Nationwide services")}


def theme_labels() -> dict[str, str]:
    """The columns of the matrix by name, in the active language."""
    named = {value: str(label) for value, label in ThlTheme.choices}
    return {**named, ALL_THEMES: _("All themes")}


def _row(scope: Scope, place: str, label: str, counts: Counts) -> Row:
    themes = theme_labels()
    entries = []
    for theme in scope.columns:
        cell = counts.get((place, theme), EMPTY)
        is_required = place != COUNTRY and theme in scope.required
        state = _state(cell, is_required)
        entries.append(Entry(place, label, theme, themes[theme], cell, state))
    return Row(place, label, tuple(entries))


def _state(cell: Cell, is_required: bool) -> State:
    if cell.minimum:
        return State.COVERED
    if is_required:
        return State.MISSING
    return State.EXTRA if cell.complementary else State.NOTHING
