"""The services behind a cell of the matrix."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from ptvsync.models import Service
from themepages.coverage.counting import counted_services
from themepages.coverage.scope import ALL_THEMES, COUNTRY, REGION, Scope
from themepages.models import ThemeService


def services_of_cell(scope: Scope, place: str, theme: str) -> QuerySet[Service]:
    """The services counted in a cell, with ``is_minimum``; those of the minimum criteria first."""
    themes = [page for page in scope.themes if theme in {page.thl_theme, ALL_THEMES}]
    services = counted_services().filter(
        _offered_in(scope, place), _belongs_to(page.key for page in themes)
    )
    required = _belongs_to(page.key for page in themes if page.is_required)
    return services.annotate(is_minimum=required).order_by("-is_minimum", "name", "pk")


def _belongs_to(keys: Iterable[UUID]) -> Exists:
    return Exists(ThemeService.objects.filter(service=OuterRef("pk"), theme_key__in=list(keys)))


def _offered_in(scope: Scope, place: str) -> Q:
    if place == COUNTRY:
        return Q(nationwide=True)
    codes = scope.codes if place == REGION else [place]
    return Q(nationwide=False, municipality_codes__overlap=codes)
