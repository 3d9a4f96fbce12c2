"""Trying and importing a list in the worker, with progress."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.utils import timezone

from themepages.links.elma.judging import Judged, judge
from themepages.links.elma.places import Places
from themepages.links.elma.reading import read_rows
from themepages.links.elma.results import counts_of, results_of
from themepages.links.elma.writing import write
from themepages.links.models import ListImport


# Rows between two tellings, and in one transaction.
STEP = 100


def try_list(held: ListImport) -> None:
    """Judge every row and keep what would be done."""
    judged = _judged(held)
    _note(held, results=results_of(judged), counts=counts_of(judged))


def import_list(held: ListImport) -> None:
    """Write the good rows, a hundred in a transaction: what is written stays when the worker dies."""
    judged, counts = _judged(held), Counter[str]()
    for first in range(0, len(judged), STEP):
        _note(held, done=first, total=len(judged))
        written = write(judged[first : first + STEP], held.site, held.user)
        counts.update({verdict.value: count for verdict, count in written.items()})
    _note(held, done=len(judged), counts=dict(counts))
    _note(held, text="", results=[])


def _judged(held: ListImport) -> list[Judged]:
    def tell(done: int, total: int) -> None:
        if done % STEP == 0:
            _note(held, done=done, total=total)

    return judge(read_rows(held.text), Places(held.site), tell)


def _note(held: ListImport, **values: Any) -> None:
    ListImport.objects.filter(pk=held.pk).update(beat_at=timezone.now(), **values)
