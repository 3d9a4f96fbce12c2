"""Does the tray meet the minimum criteria? One line for each national theme."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from themepages.coverage.counting import Cell
from themepages.coverage.matrix import Matrix, theme_labels
from themepages.coverage.scope import CountedTheme
from themepages.enums import ThlTheme


class Verdict(models.TextChoices):
    """From the worst that needs work to what asks for none."""

    MISSING = "missing", _("Missing")
    PARTLY = "partly", _("Missing in some municipalities")
    COVERED = "covered", _("In order")
    NOT_REQUIRED = "not-required", _("Not required")
    NO_PAGE = "no-page", _("No theme page")


@dataclass(frozen=True)
class Check:
    """A national theme: its pages, the region's counts, and the municipalities that lack it."""

    theme: str
    label: str
    verdict: Verdict
    pages: tuple[CountedTheme, ...]
    cell: Cell
    lacking: tuple[str, ...]

    @property
    def needs_work(self) -> bool:
        """Whether a municipality lacks what the service concept requires."""
        return self.verdict in {Verdict.MISSING, Verdict.PARTLY}


def checklist(matrix: Matrix) -> list[Check]:
    """A check for each national theme, in the order of the matrix."""
    return [_check(matrix, theme) for theme in ThlTheme.values]


def _check(matrix: Matrix, theme: str) -> Check:
    scope = matrix.scope
    column = [row.entries[scope.columns.index(theme)] for row in matrix.rows]
    lacking = tuple(entry.place_label for entry in column if entry.is_missing)
    return Check(
        theme=theme,
        label=theme_labels()[theme],
        verdict=_verdict(matrix, theme, len(lacking)),
        pages=tuple(page for page in scope.themes if page.thl_theme == theme),
        cell=matrix.region.entries[scope.columns.index(theme)].cell,
        lacking=lacking,
    )


def _verdict(matrix: Matrix, theme: str, lacking: int) -> Verdict:
    if theme not in matrix.scope.present:
        return Verdict.NO_PAGE
    if theme not in matrix.scope.required:
        return Verdict.NOT_REQUIRED
    if not lacking:
        return Verdict.COVERED
    return Verdict.MISSING if lacking == len(matrix.rows) else Verdict.PARTLY
