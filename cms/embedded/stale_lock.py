"""The lock files that a killed PostgreSQL leaves behind."""

from __future__ import annotations

from pathlib import Path

import psutil

from cms.embedded.handles import is_alive


LOCK = "postmaster.pid"
# Lines of postmaster.pid, counted from zero (PostgreSQL, src/include/utils/pidfile.h).
PID_LINE, PORT_LINE, SOCKET_FOLDER_LINE = 0, 3, 4


def clear_stale_lock(folder: Path) -> None:
    """Remove the locks when the server that they name is dead.

    A killed server that nobody has reaped yet still has a process entry, which the wheel and
    PostgreSQL itself take for a running server.
    """
    lock = folder / LOCK
    if not lock.exists():
        return
    lines = [*lock.read_text().splitlines(), *[""] * (SOCKET_FOLDER_LINE + 1)]
    if not _is_alive(lines[PID_LINE].strip()):
        socket_name = f".s.PGSQL.{lines[PORT_LINE].strip()}.lock"
        (Path(lines[SOCKET_FOLDER_LINE].strip()) / socket_name).unlink(missing_ok=True)
        lock.unlink()


def _is_alive(pid: str) -> bool:
    try:
        return is_alive(int(pid)) and "postgres" in psutil.Process(int(pid)).name()
    except (psutil.NoSuchProcess, ValueError):
        return False
