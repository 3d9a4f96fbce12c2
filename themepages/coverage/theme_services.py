"""A municipality's services under each national theme, for its own page and file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ptvsync.models import Service
from themepages.coverage.cell_services import services_of_cell
from themepages.coverage.scope import ALL_THEMES, Scope
from themepages.models import ThemeService


@dataclass(frozen=True)
class Listed:
    """A service under a national theme, and whether it counts there by the minimum criteria."""

    service: Service
    is_minimum: bool


def services_by_theme(scope: Scope, code: str, most: int | None = None) -> dict[str, list[Listed]]:
    """National theme → services, those of the minimum criteria first; ``most`` under each. Two queries."""
    belonging = _belonging(scope, code)
    shown = {theme: list(found.items())[:most] for theme, found in belonging.items()}
    services = _services({pk for rows in shown.values() for pk, _ in rows})
    return {
        theme: [Listed(services[pk], is_minimum) for pk, is_minimum in rows if pk in services]
        for theme, rows in shown.items()
    }


def _belonging(scope: Scope, code: str) -> dict[str, dict[int, bool]]:
    themes = {theme.key: theme for theme in scope.themes}
    here = services_of_cell(scope, code, ALL_THEMES).order_by().values("pk")
    rows = ThemeService.objects.filter(service__in=here, theme_key__in=list(themes))
    found: dict[str, dict[int, bool]] = defaultdict(dict)
    pairs = rows.order_by("service__name", "service_id").values_list("service_id", "theme_key")
    for pk, key in pairs:
        services = found[themes[key].thl_theme]
        services[pk] = services.get(pk, False) or themes[key].is_required
    return {
        theme: dict(sorted(services.items(), key=lambda item: not item[1]))
        for theme, services in found.items()
    }


def _services(pks: Iterable[int]) -> dict[int, Service]:
    services = Service.objects.filter(pk__in=pks).select_related("organization")
    return {service.pk: service for service in services.defer("payload", "organization__payload")}
