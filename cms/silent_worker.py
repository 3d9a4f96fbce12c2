"""Telling work that goes on from work whose worker has died, or was never there."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from django.utils import timezone

from cms.locks import is_locked


SILENCE = timedelta(minutes=2)


class Work(Protocol):
    """A row about something that the worker was given; ``beat_at`` is when it was last heard of."""

    beat_at: datetime

    @property
    def is_working(self) -> bool:
        """Whether the worker should be at it."""


def is_stuck(work: Work, lock: str) -> bool:
    """Whether nobody is at it though it was given to the worker; ``lock`` is held by who is."""
    is_silent = work.beat_at < timezone.now() - SILENCE
    return work.is_working and is_silent and not is_locked(lock)
