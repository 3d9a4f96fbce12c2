"""What the services of a theme can be filtered by, read in one query, and how many meet each choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from ptvsync.models import Service
from ptvsync.models.service import ServiceQuerySet


@dataclass(frozen=True)
class Facts:
    """Of one service; ``languages`` are those in which it is given, not those of its texts."""

    pk: int
    nationwide: bool
    municipality_codes: tuple[str, ...]
    target_group_codes: tuple[str, ...]
    provider_type: str
    languages: tuple[str, ...]
    is_free: bool
    is_remote: bool


# Name of the filter → whether a service meets a value of it. A municipality is given by its code.
FILTERS: Mapping[str, Callable[[Facts, str], bool]] = {
    "kunta": lambda facts, code: facts.nationwide or code in facts.municipality_codes,
    "kohderyhma": lambda facts, code: code in facts.target_group_codes,
    "tarjoaja": lambda facts, kind: facts.provider_type == kind,
    "kieli": lambda facts, code: code in facts.languages,
    "maksuton": lambda facts, _on: facts.is_free,
    "eta": lambda facts, _on: facts.is_remote,
}


def facts_of(services: ServiceQuerySet) -> list[Facts]:
    """One query, whatever the number of services."""
    plain = ("pk", "nationwide", "municipality_codes", "target_group_codes", "provider_type")
    rows = services.order_by().values_list(*plain, "record__languages", "is_free", "is_remote")
    return [
        Facts(
            pk,
            nationwide,
            tuple(places),
            tuple(groups),
            provider,
            tuple(spoken or ()),
            free,
            remote,
        )
        for pk, nationwide, places, groups, provider, spoken, free, remote in rows
    ]


def meeting(facts: Iterable[Facts], chosen: Mapping[str, str]) -> list[Facts]:
    """The services that meet every choice."""
    return [one for one in facts if all(FILTERS[name](one, chosen[name]) for name in chosen)]


def counts(
    facts: Iterable[Facts], chosen: Mapping[str, str], offered: Mapping[str, Iterable[str]]
) -> dict[str, dict[str, int]]:
    """Filter → value → how many services would be left, were it chosen beside the other filters."""
    facts = list(facts)
    result: dict[str, dict[str, int]] = {}
    for name, values in offered.items():
        others = {other: value for other, value in chosen.items() if other != name}
        left = meeting(facts, others)
        result[name] = {value: sum(FILTERS[name](one, value) for one in left) for value in values}
    return result


def pks(facts: Iterable[Facts]) -> list[int]:
    """The keys of the services."""
    return [one.pk for one in facts]


def visible_services(theme_key: UUID) -> ServiceQuerySet:
    """Every service of a theme that the public may see."""
    return Service.objects.visible().filter(themes__theme_key=theme_key)
