"""What to offer instead of a service that is gone: its themes by the rules, and others of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from ptvsync.models import Service
from ptvsync.municipalities import region_municipalities
from themepages.matching.candidate import candidate_of
from themepages.matching.code_lists import read_code_lists
from themepages.matching.rules import theme_conditions
from themepages.models import ThemeService
from themepages.service_cards import ServiceCard, service_card
from themepages.source_themes import source_themes


MAX_ALTERNATIVES = 5


@dataclass(frozen=True)
class Alternatives:
    """``near`` are of the same theme and municipality, ``further`` of the same theme only."""

    near: list[ServiceCard] = field(default_factory=list)
    further: list[ServiceCard] = field(default_factory=list)


def former_themes(service: Service) -> list[UUID]:
    """Keys of the themes whose rules the service meets: it has left their lists, but not its classes."""
    lists, candidate = read_code_lists(), candidate_of(service)
    return [
        page.translation_key
        for page in source_themes().prefetch_related("rules")
        if theme_conditions(page.rules.all(), (), lists).finding(candidate).is_met
    ]


def alternatives(service: Service, themes: list[UUID], request: HttpRequest) -> Alternatives:
    """At most MAX_ALTERNATIVES services that the public may see, the nearest first."""
    places = region_municipalities(request)
    found = nearest_first(service, themes)[:MAX_ALTERNATIVES]
    cards: dict[bool, list[ServiceCard]] = {True: [], False: []}
    for other in found:
        cards[other.is_near].append(service_card(other, places))  # type: ignore[attr-defined]
    return Alternatives(cards[True], cards[False])


def nearest_first(service: Service, themes: list[UUID]) -> QuerySet[Service]:
    """Other visible services of the themes; ``is_near`` says that the municipality is the same."""
    rows = ThemeService.objects.filter(service=OuterRef("pk"), theme_key__in=themes)
    return (
        Service.objects.visible()
        .filter(Exists(rows))
        .exclude(pk=service.pk)
        .select_related("organization")
        .defer("payload", "organization__payload")
        .annotate(is_near=is_near(service), is_of_class=is_of_class(service))
        .order_by("-is_near", "-is_of_class", "nationwide", "name", "pk")
    )


def is_near(service: Service) -> Q:
    """Offered in a municipality of the service's, or in the whole country as it is."""
    if service.nationwide:
        return Q(nationwide=True)
    return Q(municipality_codes__overlap=service.municipality_codes)


def is_of_class(service: Service) -> Q:
    """Of a service class of the service's."""
    return Q(class_codes__overlap=service.class_codes)
