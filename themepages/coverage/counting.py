"""Counting in the database: one query, whatever the number of services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from ptvsync.models import Service
from themepages.coverage.scope import ALL_THEMES, COUNTRY, REGION, Scope
from themepages.models import ThemeService


# A service stands once in each national theme it belongs to and once in all of them together
# (a null theme), and once in each place: so nothing is counted twice in any sum.
_COUNT = """
WITH theme AS (
    SELECT * FROM unnest(%(keys)s::uuid[], %(themes)s::text[], %(required)s::boolean[])
        AS theme (theme_key, thl_theme, is_required)
), belonging AS (
    SELECT service_id, thl_theme, bool_or(is_required) AS is_minimum
    FROM {theme_service} JOIN theme USING (theme_key)
    GROUP BY GROUPING SETS ((service_id, thl_theme), (service_id))
), service AS (
    SELECT id, nationwide, municipality_codes FROM {service} WHERE id IN ({visible})
), offered AS (
    SELECT id, %(country)s AS place FROM service WHERE nationwide
    UNION ALL
    SELECT id, %(region)s FROM service
    WHERE NOT nationwide AND municipality_codes && %(codes)s::varchar[]
    UNION
    SELECT id, code FROM service, unnest(municipality_codes) AS code
    WHERE NOT nationwide AND code = ANY(%(codes)s)
)
SELECT place, coalesce(thl_theme, %(all)s),
    count(*) FILTER (WHERE is_minimum), count(*) FILTER (WHERE NOT is_minimum)
FROM offered JOIN belonging ON service_id = id
GROUP BY place, thl_theme
"""


@dataclass(frozen=True)
class Cell:
    """Distinct services of a place and a national theme."""

    minimum: int = 0
    complementary: int = 0

    @property
    def total(self) -> int:
        """Those of the minimum criteria and those that complement them."""
        return self.minimum + self.complementary


EMPTY = Cell()

# (place, national theme) → cell; a pair without services is absent.
Counts = Mapping[tuple[str, str], Cell]


def counted_services() -> QuerySet[Service]:
    """The services that count: those that residents can see."""
    return Service.objects.visible()


def count_services(scope: Scope) -> Counts:
    """Count now."""
    with connection.cursor() as cursor:
        cursor.execute(*_statement(scope))
        return {(place, theme): Cell(*numbers) for place, theme, *numbers in cursor.fetchall()}


def _statement(scope: Scope) -> tuple[str, dict[str, Any]]:
    visible, visible_values = counted_services().order_by().values("pk").query.sql_with_params()
    names = [f"visible_{number}" for number in range(len(visible_values))]
    statement = _COUNT.format(
        theme_service=ThemeService._meta.db_table,
        service=Service._meta.db_table,
        visible=visible % tuple(f"%({name})s" for name in names),
    )
    return statement, {
        "keys": [theme.key for theme in scope.themes],
        "themes": [theme.thl_theme for theme in scope.themes],
        "required": [theme.is_required for theme in scope.themes],
        "codes": scope.codes,
        "country": COUNTRY,
        "region": REGION,
        "all": ALL_THEMES,
        **dict(zip(names, visible_values, strict=True)),
    }
