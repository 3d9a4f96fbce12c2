"""The inbox of a run: every page goes straight into the database, nothing but ids stays in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.functional import cached_property

from ptvsync.clients import Draft, Inbox, Item, Payload
from ptvsync.clients.canonical import json_hash
from ptvsync.models import TOMBSTONE, Municipality, StagedPage, StagedRow, SyncRun
from ptvsync.records import CodeList, Kind, Record

from .fields import Fields
from .heartbeat import Heartbeat
from .json_text import json_text, record_text
from .lengths import TooLong, check_lengths
from .shapes import SHAPES
from .staged_lines import Line, copy_lines


# Rows that are written at once: most pages of connections are small.
TOGETHER = 500


class Staging(Inbox):
    """Stores what a run fetches as rows of the run.

    ``store`` raises Cancelled when the owner has cancelled the run.
    """

    def __init__(self, run: SyncRun, heartbeat: Heartbeat) -> None:
        super().__init__()
        self.run = run
        self.pages: set[str] = set()
        self._heartbeat = heartbeat
        self._columns: dict[UUID, Fields] = {}
        self._names: dict[UUID, frozenset[UUID]] = {}
        self._same: dict[UUID, Line] = {}
        self._lines: list[Line] = []
        self._marks: list[str] = []
        self._filled: dict[Kind, bool] = {}

    def has_page(self, page: str) -> bool:
        """Whether the interrupted run that this one goes on with stored the page."""
        return page in self.pages

    def stored(self, kind: Kind, ids: Iterable[UUID]) -> list[Payload]:
        """The answers of the rows, withdrawn ones included."""
        rows = SHAPES[kind].model._default_manager.filter(registry_id__in=list(ids))
        return list(rows.values_list("payload", flat=True))

    def unchanged(self, kind: Kind, hashes: Mapping[UUID, str]) -> set[UUID]:
        """The ids whose answer is that of the published row, or was staged already."""
        self._same = {
            line.registry_id: line
            for line in self._published(kind, hashes)
            if line.source_hash and line.source_hash == hashes[line.registry_id]
        }
        again = self._staged(kind, hashes)
        self._same = {key: line for key, line in self._same.items() if key not in again}
        return self._same.keys() | again

    def store(
        self, kind: Kind, items: Mapping[UUID, Item[Any]], unchanged: Collection[UUID], page: str
    ) -> None:
        """Take a page; small ones are written together."""
        self._lines += self._lines_of(kind, items)
        self._marks += [page] if page else []
        self._columns, self._names, self._same = {}, {}, {}
        if len(self._lines) >= TOGETHER:
            self.flush()
        self._heartbeat.beat(kind, len(self.received[kind]), self.warnings)

    def flush(self) -> None:
        """Write what was taken: each page with its mark, so that it is stored whole or not at all."""
        marks = [StagedPage(run=self.run, key=key) for key in self._marks]
        with transaction.atomic():
            copy_lines(self._lines)
            StagedPage.objects.bulk_create(marks, ignore_conflicts=True)
        self._lines, self._marks = [], []

    def leave_out(self, kind: Kind, registry_id: UUID, error: Exception) -> None:
        """Remember too that the row of what cannot be read must stay."""
        super().leave_out(kind, registry_id, error)
        self._lines.append(Line(self.run.pk, kind, registry_id))

    def seal(self) -> None:
        """Write the rest, and what is gone."""
        self._lines += [Line(self.run.pk, TOMBSTONE, key) for key in self.tombstones]
        self.flush()

    def _record(self, kind: Kind, draft: Draft) -> Record | None:
        """The record, None too when its columns cannot hold it."""
        if (record := super()._record(kind, draft)) is None:
            return None
        columns = SHAPES[kind].fields(record, self._municipalities)
        try:
            check_lengths(SHAPES[kind].model, columns)
        except TooLong as error:
            self.leave_out(kind, draft.registry_id, error)
            return None
        self._columns[draft.registry_id] = columns
        return record

    def _note(self, kind: Kind, draft: Draft) -> None:
        super()._note(kind, draft)
        self._names[draft.registry_id] = draft.names

    def _published(self, kind: Kind, ids: Iterable[UUID]) -> Iterator[Line]:
        """What the published rows say of some ids; a first run has none to ask."""
        rows = SHAPES[kind].published()
        if kind not in self._filled:
            self._filled[kind] = rows.exists()
        columns = ("registry_id", "modified_at", "content_hash", "source_hash")
        found = rows.filter(registry_id__in=list(ids)) if self._filled[kind] else rows.none()
        for key, *values in found.values_list(*columns):
            yield Line(self.run.pk, kind, key, (), *values)

    def _staged(self, kind: Kind, hashes: Mapping[UUID, str]) -> set[UUID]:
        """The ids that came in an earlier page with the same answer: areas overlap."""
        repeated = hashes.keys() & self.received[kind]
        if not repeated:
            return set()
        self.flush()
        rows = StagedRow.objects.filter(run=self.run, kind=kind, registry_id__in=repeated)
        found = rows.values_list("registry_id", "source_hash")
        return {key for key, source_hash in found if source_hash == hashes[key]}

    def _lines_of(self, kind: Kind, items: Mapping[UUID, Item[Any]]) -> Iterator[Line]:
        for key, same in self._same.items():
            yield same._replace(names=self._names[key])
        for key, item in items.items():
            yield self._line(kind, key, item)

    def _line(self, kind: Kind, key: UUID, item: Item[Any]) -> Line:
        record = record_text(item.record)
        return Line(
            self.run.pk,
            kind,
            key,
            names=self._names[key],
            modified_at=item.record.modified,
            content_hash=json_hash(record),
            source_hash=item.source_hash,
            columns=json_text(self._columns[key]),
            record=record,
            payload=json_text(item.payload),
        )

    @cached_property
    def _municipalities(self) -> dict[str, str]:
        """Codes by lower-case Finnish name: as this run got them, else as the last one did."""
        rows = Municipality.objects.values_list("names", "code")
        fetched = [
            (code.names, code.code) for code in self.codes if code.list is CodeList.MUNICIPALITY
        ]
        return {names.get("fi", "").lower(): code for names, code in (*rows, *fetched)}
