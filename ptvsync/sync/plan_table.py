"""The plan of a run, a temporary table: for each id that the run is about, what becomes of its row."""

from __future__ import annotations

from enum import StrEnum

from .statements import execute


class Fate(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    UNCHANGED = "unchanged"
    # The same content, made of another answer or by another release of the mapping.
    MENDED = "mended"
    # A later run changed the row since this one was fetched.
    KEPT = "kept"
    # The answer could not be read, so the row stays as it is.
    UNREAD = "unread"


# What readers of the site and the history see.
VISIBLE = (Fate.ADDED, Fate.CHANGED, Fate.RETURNED, Fate.WITHDRAWN)

CREATE = """
    DROP TABLE IF EXISTS pg_temp.sync_plan;
    CREATE TEMPORARY TABLE sync_plan (
        kind varchar NOT NULL,
        registry_id uuid NOT NULL,
        fate varchar NOT NULL,
        staged_id bigint,
        row_id bigint,
        PRIMARY KEY (kind, registry_id)
    ) ON COMMIT DROP
"""


def create_plan_table() -> None:
    """Make the table, which lasts until the end of the transaction."""
    execute(CREATE)


def analyze() -> None:
    """Let the database know how large the parts of the plan are."""
    execute("ANALYZE sync_plan")
