"""Facets as form controls, and the chosen ones as chips that can be taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ptvsync.models import Municipality
from search.engines.query import NATIONWIDE, Filters, Results
from search.forms import PARAMETERS
from search.querying.areas import NamedArea
from search.theme_names import theme_slug

from .addresses import changed, without_word
from .labels import Labels


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


HEADINGS: Mapping[str, _StrOrPromise] = {
    "kind": _("Kind of result"),
    "municipality": _("Municipality"),
    "theme": _("Theme"),
    "target_group": _("For whom"),
    "provider_type": _("Provider"),
    "language": _("Service language"),
}
FLAGS: Mapping[str, _StrOrPromise] = {
    "is_free": _("Free of charge"),
    "is_remote": _("Remotely"),
}


@dataclass(frozen=True)
class Option:
    """A value that can be chosen; the label says how many hits there would be."""

    value: str
    label: str
    is_selected: bool


@dataclass(frozen=True)
class FacetControl:
    """A select: ``name`` is the parameter."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class FlagControl:
    """A checkbox."""

    name: str
    label: str
    is_selected: bool


@dataclass(frozen=True)
class Chip:
    """A chosen value; ``url`` is the search without it."""

    label: str
    url: str


class FacetPanel:
    """The facets of one search. In addresses a municipality is its slug, and so is a theme."""

    def __init__(
        self,
        filters: Filters,
        results: Results,
        labels: Mapping[str, Labels],
        places: Sequence[Municipality],
    ) -> None:
        self.filters = filters
        self.results = results
        self.labels = labels
        self.slugs = {place.code: place.slug for place in places}

    def selects(self) -> list[FacetControl]:
        """The facets that have something to choose."""
        controls = [
            FacetControl(PARAMETERS[facet], str(heading), tuple(self._options(facet)))
            for facet, heading in HEADINGS.items()
        ]
        return [control for control in controls if control.options]

    def flags(self) -> list[FlagControl]:
        """The facets that are on or off."""
        return [
            FlagControl(
                name=PARAMETERS[facet],
                label=_with_count(str(label), self.results.facets.get(facet, {}).get("true", 0)),
                is_selected=getattr(self.filters, facet),
            )
            for facet, label in FLAGS.items()
        ]

    def chips(self, parameters: QueryDict, area: NamedArea | None) -> list[Chip]:
        """The chosen values; an area named in the text is taken away with its word."""
        return list(self._chips(parameters, area))

    def _chips(self, parameters: QueryDict, area: NamedArea | None) -> Iterator[Chip]:
        for facet, parameter in PARAMETERS.items():
            value = getattr(self.filters, facet)
            if not value:
                continue
            label = str(FLAGS[facet]) if facet in FLAGS else self._label(facet, value)
            if facet == "municipality" and area:
                yield Chip(label, without_word(parameters, area.word))
            else:
                yield Chip(label, changed(parameters, parameter, None))

    def _options(self, facet: str) -> Iterator[Option]:
        counts = self.results.facets.get(facet, {})
        everywhere = counts.get(NATIONWIDE, 0) if facet == "municipality" else 0
        chosen = getattr(self.filters, facet)
        for value in self.labels[facet]:
            count = counts.get(value, 0) + everywhere
            if count or value == chosen:
                yield Option(
                    value=self._address_value(facet, value),
                    label=_with_count(self._label(facet, value), count),
                    is_selected=value == chosen,
                )

    def _label(self, facet: str, value: str) -> str:
        return self.labels[facet].get(value) or self._address_value(facet, value)

    def _address_value(self, facet: str, value: str) -> str:
        if facet == "theme":
            return theme_slug(value)
        return self.slugs.get(value, value) if facet == "municipality" else value


def _with_count(label: str, count: int) -> str:
    return f"{label} ({count})"
