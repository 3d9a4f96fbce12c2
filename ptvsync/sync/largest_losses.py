"""Which municipality and which provider a plan takes the most services from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from psycopg import sql

from ptvsync.models import Municipality

from .statements import TABLES, rows, table_of


LARGEST = """
    SELECT {name}, count(gone.row_id), count(*)
    FROM {services} held
    {group}
    LEFT JOIN sync_plan gone
        ON gone.kind = 'service' AND gone.fate = 'withdrawn' AND gone.registry_id = held.registry_id
    WHERE held.status = 'published'
    GROUP BY {key}, 1
    HAVING count(gone.row_id) > %(most)s AND count(gone.row_id) > %(share)s * count(*)
    ORDER BY 2 DESC, 1
    LIMIT 1
"""

# What the services are grouped by: the name to show, the key, and where they come from.
MUNICIPALITIES = (
    "coalesce(place.names ->> 'fi', area.code)",
    "area.code",
    """
    CROSS JOIN LATERAL unnest(held.municipality_codes) AS area (code)
    LEFT JOIN {municipalities} place ON place.code = area.code
    """,
)
PROVIDERS = (
    "owner.name",
    "owner.id",
    "JOIN {organizations} owner ON owner.id = held.organization_id",
)


class Loss(NamedTuple):
    """``gone`` of the ``published`` services of a municipality or an organisation."""

    name: str
    gone: int
    published: int


def largest_losses(most: int, share: float) -> Iterator[Loss]:
    """The municipality and the provider that lose the most, of those that lose more than both limits."""
    tables = {**TABLES, "municipalities": table_of(Municipality)}
    for name, key, group in (MUNICIPALITIES, PROVIDERS):
        parts = {
            "name": sql.SQL(name),
            "key": sql.SQL(key),
            "group": sql.SQL(group).format(**tables),
        }
        yield from map(Loss._make, rows(LARGEST, {"most": most, "share": share}, **parts))
