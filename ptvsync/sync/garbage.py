"""Garbage collection while a run goes on: what was there before it is not looked through again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


# Python's own 700 is passed by one page of answers, whose objects nobody needs to be looked for.
YOUNG = 50_000


@contextmanager
def only_new_garbage() -> Iterator[None]:
    """Leave out of the collections whatever lives already, all of Django for the most part."""
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(YOUNG, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
