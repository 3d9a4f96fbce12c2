"""What other rules would change: which services enter and leave, and how many each municipality has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from cms.region.lookup import region_of
from ptvsync.admin.columns import municipality_text
from ptvsync.models import Service
from themepages.matching.questions import Questions
from themepages.models import ThemePage, ThemeRule
from themepages.rule_editing.hints import Hint, rule_hints


if TYPE_CHECKING:
    from ptvsync.language import LocalText


MOST_SERVICES = 50


@dataclass(frozen=True)
class PreviewedService:
    """A service that would enter or leave; texts in the reader's language."""

    pk: int
    title: LocalText
    provider: str
    place: str


@dataclass(frozen=True)
class Movement:
    """Services that would enter, or leave: the first ones, and how many there are."""

    count: int
    services: tuple[PreviewedService, ...]

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.count - len(self.services)


@dataclass(frozen=True)
class PlaceCount:
    """How many services a municipality's view has now and would have."""

    title: str
    before: int
    after: int

    @property
    def change(self) -> int:
        """How many more there would be; negative when there would be fewer."""
        return self.after - self.before

    @property
    def drop(self) -> int:
        """How many fewer there would be."""
        return self.before - self.after


@dataclass(frozen=True)
class Preview:
    """The effect of rules that are not saved."""

    before: int
    after: int
    entering: Movement
    leaving: Movement
    places: tuple[PlaceCount, ...]
    hints: tuple[Hint, ...]


def preview(page: ThemePage, rules: Sequence[ThemeRule]) -> Preview:
    """Compare what a theme shows now with what it would show by ``rules``; a fixed number of queries."""
    questions = Questions()
    wanted = questions.of(page, rules)
    before = _ids(Service.objects.visible().filter(themes__theme_key=page.translation_key))
    after = _ids(Service.objects.filter(wanted.condition()))
    names = questions.lists.municipalities.names
    return Preview(
        before=len(before),
        after=len(after),
        entering=_movement(after - before, names),
        leaving=_movement(before - after, names),
        places=tuple(_places(page, before, after, names)),
        hints=tuple(rule_hints(wanted.lines)),
    )


def _ids(services: QuerySet[Service]) -> set[int]:
    return set(services.values_list("pk", flat=True))


def _movement(pks: Collection[int], names: Mapping[str, str]) -> Movement:
    rows = Service.objects.filter(pk__in=pks).select_related("organization")
    rows = rows.defer("payload", "organization__payload").order_by("name", "pk")[:MOST_SERVICES]
    services = (
        PreviewedService(
            pk=row.pk,
            title=row.title,
            provider=row.organization.name if row.organization else "",
            place=municipality_text(row, names),
        )
        for row in rows
    )
    return Movement(len(pks), tuple(services))


def _places(
    page: ThemePage, before: set[int], after: set[int], names: Mapping[str, str]
) -> Iterator[PlaceCount]:
    rows = list(
        Service.objects.filter(pk__in=before | after).values_list(
            "pk", "nationwide", "municipality_codes"
        )
    )
    for code in sorted(region_of(page).municipality_codes, key=lambda code: names.get(code, code)):
        here = {pk for pk, nationwide, codes in rows if nationwide or code in codes}
        yield PlaceCount(names.get(code, code), len(here & before), len(here & after))
