"""Keeping the materialised occurrences equal to what the published page says."""

from __future__ import annotations

from django.db import transaction

from events.models import EventOccurrence, EventPage
from events.planning import planned_occurrences


COMPARED = ("start", "end", "status", "title", "note", "is_remote")
TIMING = ("start", "end", "status")


@transaction.atomic
def rebuild_occurrences(page: EventPage) -> int:
    """Make the stored occurrences of a published page equal to the planned ones; gives rows written.

    The dates of a translation are those of the page it was translated from, so that a cancellation
    shows in every language at once.
    """
    stored = {row.original_start: row for row in page.occurrences.all()}
    planned = {row.original_start: row for row in planned_occurrences(_source(page))}
    gone = [row.pk for start, row in stored.items() if start not in planned]
    new = [row for start, row in planned.items() if start not in stored]
    changed = [
        row for start, row in stored.items() if start in planned and _take_over(row, planned[start])
    ]
    for row in new:
        row.page = page
    EventOccurrence.objects.filter(pk__in=gone).delete()
    EventOccurrence.objects.bulk_create(new)
    EventOccurrence.objects.bulk_update(changed, [*COMPARED, "sequence"])
    return len(gone) + len(new) + len(changed)


def rebuild_with_translations(page: EventPage) -> list[EventPage]:
    """Rebuild a page and the published translations that follow its dates; gives the pages."""
    pages = [page, *page.get_translations().live()]
    for each in pages:
        rebuild_occurrences(each)
    return pages


def rebuild_all_occurrences() -> int:
    """Rebuild every published page, so that endless events reach the moving horizon; gives rows written."""
    return sum(rebuild_occurrences(page) for page in EventPage.objects.live().iterator())


def _source(page: EventPage) -> EventPage:
    if page.locale.is_default:
        return page
    originals = page.get_translations().live().select_related("locale")
    return next((original for original in originals if original.locale.is_default), page)


def _take_over(row: EventOccurrence, planned: EventOccurrence) -> bool:
    if all(getattr(row, name) == getattr(planned, name) for name in COMPARED):
        return False
    if any(getattr(row, name) != getattr(planned, name) for name in TIMING):
        row.sequence += 1
    for name in COMPARED:
        setattr(row, name, getattr(planned, name))
    return True
