"""The inbox of a run: what comes goes straight into the database, nothing but ids stays in memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import cached_property

from ptvsync.clients import Draft, Inbox, LeftOut, Payload
from ptvsync.models import TOMBSTONE, Municipality, StagedRow, SyncRun
from ptvsync.reading import Job, Reader, Readings
from ptvsync.records import CodeList, Kind

from .copying import Copying
from .heartbeat import Heartbeat
from .lengths import lengths_of
from .shapes import SHAPES
from .staged_codes import code_lines
from .staged_lines import Expected, Line, line_of
from .unchanged import mark_unchanged


# Rows, or pages, that are written at once: most pages of connections are small.
TOGETHER = 500
PAGES_TOGETHER = 10


@dataclass(frozen=True)
class Batch:
    """What is being read of a kind, and the pages that are whole with it."""

    kind: Kind
    expected: Sequence[Expected]
    pages: Collection[str]
    readings: Future[Readings]

    def has_any(self, kind: Kind, drafts: Mapping[UUID, Draft]) -> bool:
        """Whether it has one of some ids."""
        return kind is self.kind and any(one.registry_id in drafts for one in self.expected)


class Staging(Inbox):
    """Stores what a run fetches as rows of the run.

    ``take`` raises Cancelled when the owner has cancelled the run.
    """

    def __init__(self, run: SyncRun, heartbeat: Heartbeat) -> None:
        super().__init__()
        self.run = run
        self.pages: set[str] = set()
        self._heartbeat = heartbeat
        self._reader = Reader()
        self._copying = Copying(run)
        self._batches: deque[Batch] = deque()
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

    def mark_unchanged(self, kind: Kind, drafts: Mapping[UUID, Draft]) -> set[UUID]:
        """Stage what has not changed, and give the ids of it and of what was staged as it is already."""
        again = self._staged(kind, drafts)
        if not self._has_published(kind):
            return again
        rest = [draft for key, draft in drafts.items() if key not in again]
        return again | mark_unchanged(self.run, SHAPES[kind], rest)

    def take(self, kind: Kind, drafts: Collection[Draft], pages: Collection[str]) -> None:
        """Let the drafts be read, and store what has been read."""
        answers = [(draft.make, draft.answer) for draft in drafts]
        lengths = lengths_of(SHAPES[kind].model)
        job = Job(answers, SHAPES[kind].fields, lengths, self._municipalities)
        expected = list(map(Expected.of, drafts))
        self._batches.append(Batch(kind, expected, pages, self._reader.submit(job)))
        while self._batches and self._batches[0].readings.done():
            self._store(self._batches.popleft())
        self._heartbeat.beat(kind, len(self.received[kind]), self.warnings)

    def settle(self) -> None:
        """Wait for what is being read."""
        while self._batches:
            self._store(self._batches.popleft())

    def flush(self) -> None:
        """Let what was read be written: each page with its mark, stored whole or not at all."""
        self._copying.start(self._lines, self._marks)
        self._lines, self._marks = [], []

    def leave_out(self, kind: Kind, registry_id: UUID, why: LeftOut) -> None:
        """Remember too that the row of what cannot be read must stay."""
        super().leave_out(kind, registry_id, why)
        if registry_id in self.unreadable:
            self._lines.append(Line(self.run.pk, kind.value, registry_id))

    def seal(self) -> None:
        """Write the rest, what is gone, and the code lists."""
        try:
            self.settle()
            self._lines += [Line(self.run.pk, TOMBSTONE, key) for key in self.tombstones]
            self._lines += code_lines(self.run, self.codes)
            self.flush()
        finally:
            self._reader.close()
            self._copying.close()

    def _store(self, batch: Batch) -> None:
        """Take what was read of a batch; few rows are written together with those that follow."""
        for one, reading in zip(batch.expected, batch.readings.result(), strict=True):
            if isinstance(reading, LeftOut):
                self.leave_out(batch.kind, one.registry_id, reading)
                continue
            self._note(batch.kind, one.registry_id, one.names)
            self._lines.append(line_of(self.run, batch.kind, one, reading))
        self._marks += batch.pages
        if len(self._lines) >= TOGETHER or len(self._marks) >= PAGES_TOGETHER:
            self.flush()

    def _has_published(self, kind: Kind) -> bool:
        """Whether there are rows to compare with; a first run has none to ask."""
        if kind not in self._filled:
            self._filled[kind] = SHAPES[kind].published().exists()
        return self._filled[kind]

    def _staged(self, kind: Kind, drafts: Mapping[UUID, Draft]) -> set[UUID]:
        """The ids that came in an earlier page with the same answer: areas overlap."""
        if any(batch.has_any(kind, drafts) for batch in self._batches):
            self.settle()
        repeated = drafts.keys() & self.received[kind]
        if not repeated:
            return set()
        self.flush()
        rows = StagedRow.objects.filter(run=self.run, kind=kind, registry_id__in=repeated)
        found = rows.values_list("registry_id", "source_hash")
        return {key for key, source_hash in found if source_hash == drafts[key].source_hash}

    @cached_property
    def _municipalities(self) -> dict[str, str]:
        """Codes by lower-case Finnish name: as this run got them, else as the last one did."""
        rows = Municipality.objects.values_list("names", "code")
        fetched = [
            (code.names, code.code) for code in self.codes if code.list is CodeList.MUNICIPALITY
        ]
        return {names.get("fi", "").lower(): code for names, code in (*rows, *fetched)}
