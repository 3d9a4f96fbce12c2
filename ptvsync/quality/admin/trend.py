"""How the number of flags has moved: numbers for a table and a line drawn from the same numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet, Sum

from ptvsync.models import Service
from ptvsync.quality.models import QualityCount, QualityFlag
from ptvsync.quality.severity import Severity


DAYS = 90
WIDTH, HEIGHT = 300, 60


@dataclass(frozen=True)
class Day:
    """Counts of a day."""

    day: date
    serious: int
    warning: int
    hint: int

    @property
    def total(self) -> int:
        """All flags."""
        return self.serious + self.warning + self.hint


@dataclass(frozen=True)
class Trend:
    """Days from the oldest; ``points`` are an SVG polyline's for all flags, ``serious_points`` for serious ones."""

    days: list[Day]

    @property
    def points(self) -> str:
        """All flags."""
        return self._line([day.total for day in self.days])

    @property
    def serious_points(self) -> str:
        """Serious flags."""
        return self._line([day.serious for day in self.days])

    @property
    def first(self) -> Day:
        """The oldest day."""
        return self.days[0]

    @property
    def last(self) -> Day:
        """The newest day."""
        return self.days[-1]

    def _line(self, values: list[int]) -> str:
        first = self.first.day
        span = max((self.last.day - first).days, 1)
        most = max(*(day.total for day in self.days), 1)
        return " ".join(
            f"{WIDTH * (day.day - first).days / span:.1f},{HEIGHT - HEIGHT * value / most:.1f}"
            for day, value in zip(self.days, values, strict=True)
        )


def read_trend(
    today: date, chosen: dict[str, Any], services: QuerySet[Service] | None = None
) -> Trend | None:
    """The trend of what the filters choose; None when there are fewer than two days to compare.

    History knows organisations and municipalities, but not an organisation in a municipality. Of a
    region's ``services`` it knows whose they are, and counts all flags of those providers.
    """
    counts = QualityCount.objects.filter(day__gt=today - timedelta(days=DAYS))
    if services is not None and not chosen.get("municipality"):
        counts = counts.filter(organization__in=services.values("organization"))
    sums: dict[str, Any] = {
        severity.value: Sum("count", filter=Q(severity=severity), default=0)
        for severity in Severity
    }
    per_day = _chosen(counts, chosen).values("day").annotate(**sums).order_by("day")
    days = [Day(*row) for row in per_day.values_list("day", *sums)]
    return Trend(days) if len(days) > 1 else None


def serious_change(today: date, days: int = 7) -> int | None:
    """How many more serious flags there are now than some days ago; None without a count that old."""
    then = (
        QualityCount.objects.filter(day__lte=today - timedelta(days=days)).order_by("-day").first()
    )
    if then is None:
        return None
    serious = {"severity": Severity.SERIOUS}
    counts = QualityCount.objects.filter(day=then.day, municipality_code="", **serious)
    old: int = counts.aggregate(sum=Sum("count", default=0))["sum"]
    return QualityFlag.objects.filter(**serious).count() - old


def _chosen(counts: QuerySet[QualityCount], chosen: dict[str, Any]) -> QuerySet[QualityCount]:
    municipality, organization = chosen.get("municipality"), chosen.get("organization")
    counts = counts.filter(municipality_code=municipality.code if municipality else "")
    if organization and not municipality:
        counts = counts.filter(organization=organization)
    exact = {name: chosen[name] for name in ("origin", "code", "severity") if chosen.get(name)}
    return counts.filter(**exact)
