"""What a package would change, kind by kind, found in the database by comparing hashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ptvsync.models import SyncRun
from ptvsync.records import Kind

from .plan_table import VISIBLE, Fate, create_plan_table
from .receiving import drop_loose_ends, in_writing_order, receive
from .shapes import SHAPES
from .silence import keep_last_connections
from .statements import rows
from .withdrawing import withdraw


LOOSE = "connections to a service or channel that PTV does not give"
SILENT = "connections that PTV left out, all of the service's, and that were kept"
RECEIVED = (Fate.ADDED, Fate.CHANGED, Fate.RETURNED, Fate.UNCHANGED, Fate.MENDED, Fate.KEPT)
SAME = (Fate.UNCHANGED, Fate.MENDED, Fate.KEPT)
FATES = "SELECT kind, fate, count(*) FROM sync_plan GROUP BY kind, fate"


@dataclass
class Plan:
    """How many rows of each kind have each fate; which ones, the table knows."""

    fates: Mapping[Kind, Counter[Fate]]
    warnings: dict[str, int] = field(default_factory=dict)

    def fetched(self, kind: Kind) -> int:
        """How many items of a kind came."""
        return sum(self.fates[kind][fate] for fate in RECEIVED)

    @property
    def is_idle(self) -> bool:
        """Whether no row needs writing."""
        writing = (*VISIBLE, Fate.MENDED)
        return not any(fates[fate] for fates in self.fates.values() for fate in writing)

    def counters(self) -> dict[str, dict[str, int]]:
        """The counts of each kind for the diary, and the warnings."""
        counts = {SHAPES[kind].plural: self._counts(kind) for kind in Kind}
        return {**counts, "warnings": self.warnings}

    def _counts(self, kind: Kind) -> dict[str, int]:
        fates = self.fates[kind]
        seen = {fate.value: fates[fate] for fate in VISIBLE}
        same = sum(fates[fate] for fate in SAME)
        return {"fetched": self.fetched(kind), **seen, "unchanged": same}


def make_plan(run: SyncRun, warnings: Mapping[str, int]) -> Plan:
    """Compare what the run has staged with the rows, inside the caller's transaction.

    Only a full run tells by silence that something is gone.
    """
    create_plan_table()
    left_out: Counter[str] = Counter(warnings)
    for kind in in_writing_order():
        receive(run, SHAPES[kind])
        if kind is Kind.CONNECTION:
            left_out[LOOSE] += drop_loose_ends()
        withdraw(run, SHAPES[kind])
    if run.kind == SyncRun.Kind.SINGLE:
        left_out[SILENT] += keep_last_connections()
    return Plan(_fates(), dict(+left_out))


def _fates() -> dict[Kind, Counter[Fate]]:
    counts: dict[Kind, Counter[Fate]] = {kind: Counter() for kind in Kind}
    for kind, fate, count in rows(FATES):
        counts[Kind(kind)][Fate(fate)] = count
    return counts
