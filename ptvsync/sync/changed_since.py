"""Rows that a run must leave alone, though its package says something of them."""

from __future__ import annotations

from psycopg import sql

from .statements import TABLES


# Ids whose rows another run changed after this one was fetched: its package waited for the owner, or
# for the end of an interruption.
CHANGED_SINCE = sql.SQL("""
    SELECT registry_id FROM {row_changes} change JOIN {runs} run ON run.id = change.run_id
    WHERE run.id <> %(run)s AND coalesce(run.decided_at, run.finished_at) > %(as_of)s
""").format(**TABLES)
