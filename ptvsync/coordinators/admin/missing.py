"""Days without anybody in charge, above the list and on the first page of the admin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cms.dashboard.waiting import Waiting
from cms.region.models import RegionSettings
from ptvsync.coordinators.models import CoordinatorTurn
from ptvsync.coordinators.rota import Gap, gaps_in


PERMISSION = "coordinators.change_coordinatorturn"


@dataclass(frozen=True)
class RegionGap:
    """A gap in a region; ``add_url`` leads to a form with the gap filled in."""

    region: str
    gap: Gap

    @property
    def add_url(self) -> str:
        """The form of a new turn."""
        add = reverse(CoordinatorTurn.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
        days = self.gap.days
        place = f"&municipality={self.gap.municipality.pk}" if self.gap.municipality else ""
        return f"{add}?duty={self.gap.duty}&starts_on={days.first}&ends_on={days.last}{place}"


def missing_turns() -> Iterator[RegionGap]:
    """The gaps of every region here, the nearest first within each."""
    for region in RegionSettings.objects.select_related("site").order_by("county_name"):
        found = gaps_in(region.municipality_codes, localdate())
        yield from (RegionGap(region.county_name, gap) for gap in found)


def gaps_line(request: HttpRequest) -> Waiting | None:
    """How many, for those who can fill them."""
    if not request.user.has_perm(PERMISSION):
        return None
    url = reverse(CoordinatorTurn.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    return Waiting(_("Times without a PTV contact"), len(list(missing_turns())), url)
