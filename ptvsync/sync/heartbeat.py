"""Telling how far a run has come, and hearing that it shall stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from ptvsync.models import SyncRun
from ptvsync.records import Kind

from .errors import Cancelled
from .shapes import SHAPES


# An owner who looks at the run sees it move; the database hardly notices.
SECONDS = 1.0
# The stage that begins when everything is fetched.
APPLY = "apply"
CANCELLED = _("The run was cancelled; nothing was changed.")

# Called with the stage, how much of it is done, and how much there is (None: unknown).
Watch = Callable[[str, int, int | None], object]


def watch_nothing(_stage: str, _done: int, _total: int | None) -> None:
    """The watch of a run that nobody watches."""


@dataclass
class Heartbeat:
    """Notes the progress of a run. A stage is a kind of content or APPLY."""

    run: SyncRun
    watch: Watch = watch_nothing
    _last: float = field(default=0.0, init=False)
    _totals: dict[str, int] = field(default_factory=dict, init=False)

    def beat(self, kind: Kind, done: int, warnings: Mapping[str, int]) -> None:
        """Note what has come of a kind, at most once a second; raises Cancelled."""
        self.watch(kind.value, done, self._total(kind, done))
        if time.monotonic() - self._last >= SECONDS:
            self.run.counters = {"warnings": dict(warnings)}
            self._note(kind.value, done, self._total(kind, done))

    def stage(self, name: str) -> None:
        """Note that another stage begins; raises Cancelled."""
        self.watch(name, 0, None)
        self._note(name, 0, None)

    def _note(self, stage: str, done: int, total: int | None) -> None:
        self._last = time.monotonic()
        self.run.progress = {"stage": stage, "done": done, "total": total}
        self.run.save(update_fields=["progress", "counters"])
        if SyncRun.objects.filter(pk=self.run.pk, cancel_requested=True).exists():
            raise Cancelled(CANCELLED)

    def _total(self, kind: Kind, done: int) -> int | None:
        """A full run brings about as many as there are now; nobody knows it of others, or at first."""
        if self.run.kind != SyncRun.Kind.FULL:
            return None
        if kind.value not in self._totals:
            self._totals[kind.value] = SHAPES[kind].published().count()
        total = self._totals[kind.value]
        return max(total, done) if total else None
