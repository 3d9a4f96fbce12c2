"""The lock file that a killed PostgreSQL leaves behind."""

from __future__ import annotations

from pathlib import Path

import psutil


LOCK = "postmaster.pid"


def clear_stale_lock(folder: Path) -> None:
    """Remove the lock when the server that it names is dead.

    A killed server that nobody has reaped yet still has a process entry, which the wheel takes for a running server.
    """
    lock = folder / LOCK
    if lock.exists() and not _is_alive(_server_pid(lock)):
        lock.unlink()


def _server_pid(lock: Path) -> int:
    first_line = lock.read_text().partition("\n")[0].strip()
    return int(first_line) if first_line.isdigit() else 0


def _is_alive(pid: int) -> bool:
    try:
        process = psutil.Process(pid)
        return process.status() != psutil.STATUS_ZOMBIE and "postgres" in process.name()
    except psutil.NoSuchProcess:
        return False
