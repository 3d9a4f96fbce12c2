"""Runs that have been asked for and wait for the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django_q.models import OrmQ


TASKS = "ptvsync.tasks."
# A worker that is running takes a task within a second.
PATIENCE = timedelta(minutes=1)
# Enough to find ours; a queue this long has another problem.
MOST_TASKS = 100


@dataclass(frozen=True)
class Waiting:
    """Tasks that no worker has taken, since the oldest of them was asked for."""

    count: int
    since: datetime

    @property
    def is_late(self) -> bool:
        """Whether no worker seems to be running."""
        return timezone.now() - self.since > PATIENCE


def waiting_tasks() -> Waiting | None:
    """The sync's tasks in the queue; None when there are none."""
    # A task that a worker holds has its lock in the future.
    queued = OrmQ.objects.filter(lock__lte=timezone.now()).order_by("lock")[:MOST_TASKS]
    ours = [row.lock for row in queued if str(row.task.get("func", "")).startswith(TASKS)]
    return Waiting(len(ours), min(ours)) if ours else None
