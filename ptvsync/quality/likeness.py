"""Which services say the same as some others, asked from the database for many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from django.db import connection

from .subject import Likeness


# A row: service, the other service, its provider, whether the provider is the same.
_SAME_NAME = """
SELECT mine.id, other.name, provider.name, other.organization_id = mine.organization_id
FROM ptvsync_service mine
JOIN ptvsync_service other
  ON lower(other.name) = lower(mine.name) AND other.id <> mine.id AND other.status = 'published'
 AND (other.nationwide OR mine.nationwide OR other.municipality_codes && mine.municipality_codes)
LEFT JOIN ptvsync_organization provider ON provider.id = other.organization_id
WHERE mine.id = ANY(%s)
  AND (other.organization_id = mine.organization_id
       OR other.record->'summaries'->>'fi' = mine.record->'summaries'->>'fi')
ORDER BY mine.id, provider.name, other.id
"""

_SAME_SUMMARY = """
WITH theirs AS MATERIALIZED (
  SELECT id, name, organization_id, record->'summaries'->>'fi' AS summary
  FROM ptvsync_service
  WHERE status = 'published' AND organization_id IN (
    SELECT organization_id FROM ptvsync_service WHERE id = ANY(%s))
)
SELECT mine.id, other.name
FROM theirs mine
JOIN theirs other ON other.organization_id = mine.organization_id
  AND other.summary = mine.summary AND lower(other.name) <> lower(mine.name)
WHERE mine.id = ANY(%s)
ORDER BY mine.id, other.name
"""

Names = dict[int, list[str]]


def likenesses(
    service_ids: Collection[int],
    twice: dict[int, tuple[str, ...]],
    providers: dict[int, int | None],
) -> dict[int, Likeness]:
    """Likenesses of the services. ``twice``: organisation → others of the same business ID."""
    same, others = _same_names(list(service_ids))
    summaries = _same_summaries(list(service_ids))
    return {
        pk: Likeness(
            tuple(same[pk]),
            tuple(others[pk]),
            tuple(summaries[pk]),
            twice.get(providers.get(pk) or 0, ()),
        )
        for pk in service_ids
    }


def _same_names(ids: list[int]) -> tuple[Names, Names]:
    same: Names = defaultdict(list)
    others: Names = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_SAME_NAME, [ids])
        for pk, name, provider, is_same in cursor.fetchall():
            (same if is_same else others)[pk].append(name if is_same else provider or name)
    return same, others


def _same_summaries(ids: list[int]) -> Names:
    found: Names = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_SAME_SUMMARY, [ids, ids])
        for pk, name in cursor.fetchall():
            found[pk].append(name)
    return found
