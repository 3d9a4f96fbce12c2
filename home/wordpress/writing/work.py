"""What the trial and the import share: the plan of a run, its skipped items and its progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.wordpress.models import Fate, ImportedPage, ImportItem, ImportRun
from home.wordpress.plan.index import REPEATED, Entry, ExportIndex
from home.wordpress.plan.places import Places
from home.wordpress.plan.planning import Planner
from home.wordpress.remarks import Remark
from home.wordpress.writing.slugs import Slugs
from ptvsync.sentences import PlainError


Watch = Callable[[int, int], None]
FORGOTTEN = _("The content of the export has been forgotten. Bring the file again.")
BEAT = timedelta(seconds=1)
CLEARED: dict[str, Any] = {"becomes": "", "old_path": "", "new_path": "", "page": None}


@dataclass
class Step:
    """An item that is to become a page, and what stands here for it."""

    entry: Entry
    item: ImportItem
    row: ImportedPage | None


class Work:
    """Raises PlainError when the pages have no place to stand."""

    def __init__(self, run: ImportRun, watch: Watch | None = None) -> None:
        if run.items.filter(payload={}).exists():
            raise PlainError(FORGOTTEN)
        self.run = run
        self.places = Places(run.parent)
        self.index = ExportIndex(run, self.places.language)
        self.planner = Planner(self.index)
        self.slugs = Slugs(self.places.site)
        self.order = self.index.in_order()
        for entry in self.order:
            self.places.above(self.index.kind(entry))
        self._watch = watch
        self._beat = timezone.now() - BEAT

    def skip_others(self) -> None:
        """Say of each item that is not imported why."""
        reasons: dict[str, list[int]] = {}
        for entry in self.index.entries:
            reasons.setdefault(self.index.why_not(entry), []).append(entry.pk)
        reasons.pop("", None)
        self._fail_repeated(reasons.pop(REPEATED, []))
        for reason, keys in reasons.items():
            rows = ImportItem.objects.filter(pk__in=keys)
            rows.update(fate=Fate.SKIP, reason=reason, remarks=[], has_remarks=False, **CLEARED)

    def _fail_repeated(self, keys: list[int]) -> None:
        for item in ImportItem.objects.filter(pk__in=keys):
            remark = Remark("repeated", item.source.guid[:200])
            rows = ImportItem.objects.filter(pk=item.pk)
            rows.update(fate=Fate.FAILED, reason="", remarks=[remark], has_remarks=True, **CLEARED)

    def steps(self, done: int = 0, total: int = 0) -> Iterator[Step]:
        """One for each page, telling the progress; ``done`` of ``total`` were taken before."""
        total = total or len(self.order)
        for number, entry in enumerate(self.order, done):
            self._tell(number, total)
            item = ImportItem.objects.get(pk=entry.pk)
            yield Step(entry, item, self.row(entry.guid))
        self._tell(done + len(self.order), total)

    def row(self, guid: str) -> ImportedPage | None:
        """What was made of an item before."""
        rows = ImportedPage.objects.filter(site=self.places.site, guid=guid[:1000])
        return rows.select_related("page").first()

    def _tell(self, done: int, total: int) -> None:
        if self._watch:
            self._watch(done, total)
        if timezone.now() - self._beat >= BEAT or done == total:
            self._beat = timezone.now()
            rows = ImportRun.objects.filter(pk=self.run.pk)
            rows.update(done=done, total=total, beat_at=self._beat)
