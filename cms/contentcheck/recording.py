"""Bring the stored findings to what the rules find on the published page."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.contentcheck.checking import findings_on
from cms.contentcheck.models import ADVICE_LENGTH, EXCERPT_LENGTH, ContentFinding


Key = tuple[str, str, str, str]


@transaction.atomic
def record(page: Page) -> int:
    """Store what is found on a page and forget what is mended; gives how many there are now.

    A finding that was there before keeps the day when it was first seen.
    """
    known = list(ContentFinding.objects.filter(page_id=page.pk))
    wanted = {_key(row): row for row in _rows(page, timezone.localdate())} if page.live else {}
    kept = {_key(row) for row in known} & wanted.keys()
    gone = [row.pk for row in known if _key(row) not in kept]
    ContentFinding.objects.filter(pk__in=gone).delete()
    ContentFinding.objects.bulk_create([row for key, row in wanted.items() if key not in kept])
    return len(wanted)


def record_all() -> Counter[str]:
    """Check every published page; gives {pages, findings}. Copies that follow their source are left out."""
    counts: Counter[str] = Counter()
    pages = Page.objects.live().filter(alias_of=None, depth__gt=1).select_related("locale")
    for page in pages.specific().iterator():
        counts += Counter(pages=1, findings=record(page))
    ContentFinding.objects.exclude(page__live=True).delete()
    return counts


def _rows(page: Page, today: date) -> list[ContentFinding]:
    return [
        ContentFinding(
            page_id=page.pk,
            code=rule.code,
            severity=rule.severity,
            path=found.path,
            excerpt=found.excerpt[:EXCERPT_LENGTH],
            advice=str(found.advice)[:ADVICE_LENGTH],
            first_seen=today,
        )
        for rule, found in findings_on(page)
    ]


def _key(row: ContentFinding) -> Key:
    return (row.code, row.path, row.excerpt, row.advice)
