"""The peak of the memory of this process and of those that it starts.

Not by ``getrusage``: its ``ru_maxrss`` begins at the peak of the parent, which the kernel hands down.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread


SECONDS = 0.2


def peak_megabytes(process: int | None = None) -> float:
    """Return the peak of the resident memory of a process so far, of this one by default."""
    lines = Path(f"/proc/{process or 'self'}/status").read_text(encoding="ascii").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


@contextmanager
def watched_children(besides: int) -> Iterator[dict[int, float]]:
    """Give the peaks of the processes that this one starts meanwhile, ``besides`` one, by their ids."""
    peaks: dict[int, float] = {}
    ended = Event()

    def watch() -> None:
        while not ended.wait(SECONDS):
            for child in _children() - {besides}:
                with suppress(OSError):
                    peaks[child] = max(peaks.get(child, 0.0), peak_megabytes(child))

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield peaks
    finally:
        ended.set()
        watcher.join()


def _children() -> set[int]:
    """The processes that any thread of this one has started."""
    found: set[int] = set()
    for tasks in Path(f"/proc/{os.getpid()}/task").glob("*/children"):
        with suppress(OSError):
            found |= set(map(int, tasks.read_text(encoding="ascii").split()))
    return found
