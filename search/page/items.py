"""The hits of one page, as the list shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.models import SearchDocument

from .labels import Labels


@dataclass(frozen=True)
class ResultItem:
    """One hit. ``kind_label`` says what it is, ``area`` where it is offered, in words."""

    title: str
    url: str
    summary: str
    provider: str
    kind_label: str
    area: str
    is_free: bool
    is_remote: bool

    @property
    def is_external(self) -> bool:
        """Whether it leads to another site."""
        return "://" in self.url

    @property
    def has_facts(self) -> bool:
        """Whether anything is known besides the texts."""
        return bool(self.provider or self.area or self.is_free or self.is_remote)


def result_items(keys: Sequence[str], labels: Mapping[str, Labels]) -> list[ResultItem]:
    """The documents of the keys, in their order; one that has just gone is left out. One query."""
    rows = SearchDocument.objects.defer("frequencies").in_bulk(keys, field_name="key")
    return [_item(rows[key], labels) for key in keys if key in rows]


def _item(row: SearchDocument, labels: Mapping[str, Labels]) -> ResultItem:
    return ResultItem(
        title=row.title,
        url=row.url,
        summary=row.summary,
        provider=row.provider,
        kind_label=labels["kind"].get(row.kind, ""),
        area=_area(row, labels["municipality"]),
        is_free=row.is_free,
        is_remote=row.is_remote,
    )


def _area(row: SearchDocument, places: Labels) -> str:
    if row.nationwide:
        return _("Whole country") if row.kind == "service" else ""
    here = [name for code, name in places.items() if code in row.municipality_codes]
    whole_region = len(places) > 1 and len(here) == len(places)
    return _("Whole region") if whole_region else ", ".join(here)
