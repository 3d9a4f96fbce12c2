"""The processes that use the embedded server, which the wheel counts to know who is the last one."""

from __future__ import annotations

import json
from pathlib import Path

import psutil
from fasteners import InterProcessLock


HANDLES = ".handle_pids.json"


def forget_dead_handles(folder: Path, lock: Path) -> None:
    """Strike out processes that ended without saying so, or the server would wait for them for ever.

    ``lock`` is the wheel's own lock file, under which it reads and writes the list.
    """
    handles = folder / HANDLES
    with InterProcessLock(lock):
        if not handles.exists():
            return
        known = json.loads(handles.read_text() or "[]")
        handles.write_text(json.dumps([pid for pid in known if is_alive(pid)]))


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that ended but was not reaped does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
