"""Writing staged rows by COPY, the fastest way into the database, beside what a run does meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from django.db import connection
from psycopg import sql

from ptvsync.clients.paging import in_parts
from ptvsync.models import StagedPage, StagedRow, SyncRun

from .staged_lines import COLUMNS, Line
from .statements import names, table_of


# Fewer rows are written at once: that takes no longer than to start another thread.
MANY = 100
# Each writing takes time of its own, and large ones take memory.
TOGETHER = 100

COPY = sql.SQL("COPY {table} ({columns}) FROM STDIN").format(
    table=table_of(StagedRow), columns=names(COLUMNS)
)
MARK = sql.SQL("""
    INSERT INTO {table} (run_id, key) SELECT %s, unnest(%s::text[]) ON CONFLICT DO NOTHING
""").format(table=table_of(StagedPage))


class Copying:
    """One writing at a time, which the next query of the caller's thread waits for: they share a connection."""

    def __init__(self, run: SyncRun) -> None:
        self._run = run
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="copying")
        self._going: Future[None] | None = None

    def start(self, lines: Sequence[Line], marks: Sequence[str]) -> None:
        """Write rows with the marks of the pages that are whole with them, all of it or nothing."""
        self.wait()
        connection.ensure_connection()
        write = partial(_write, connection.connection, self._run.pk, lines, marks)
        if len(lines) < MANY:
            write()
        else:
            self._going = self._thread.submit(write)
            connection.execute_wrappers.append(self._first)

    def wait(self) -> None:
        """Let what is being written be done; raises what hindered it."""
        going, self._going = self._going, None
        if going:
            connection.execute_wrappers.remove(self._first)
            going.result()

    def _first(
        self, execute: Callable[..., Any], statement: str, params: Any, many: bool, context: Any
    ) -> Any:
        self.wait()
        return execute(statement, params, many, context)

    def close(self) -> None:
        """Wait, and end the thread."""
        try:
            self.wait()
        finally:
            self._thread.shutdown()


def _write(database: Any, run_id: int, lines: Sequence[Line], marks: Sequence[str]) -> None:
    with database.transaction(), database.cursor() as cursor:
        if lines:
            with cursor.copy(COPY) as copy:
                for part in in_parts(map(str, lines), TOGETHER):
                    copy.write("".join(part))
        if marks:
            cursor.execute(MARK, (run_id, list(marks)))
