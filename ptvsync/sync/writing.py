"""Writing a plan into the rows of a kind: only what is new, other, gone or back again."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from psycopg import sql

from ptvsync.models import RegistryRow

from .plan_table import Fate
from .shapes import STAGED, Shape, defaults
from .statements import Parts, execute, names, table_of


INSERT = """
    INSERT INTO {rows} (registry_id, status, created_at, {columns}, {others})
    SELECT came.registry_id, 'published', %(now)s, {values}, {defaults}
    FROM sync_plan plan
    JOIN {staged} came ON came.id = plan.staged_id
    CROSS JOIN LATERAL jsonb_populate_record(NULL::{rows}, came.columns) AS own
    WHERE plan.kind = %(kind)s AND plan.fate = 'added'
"""

UPDATE = """
    UPDATE {rows} held
    SET ({columns}) = ROW({values}), status = 'published', withdrawn_at = NULL
    FROM sync_plan plan
    JOIN {staged} came ON came.id = plan.staged_id
    CROSS JOIN LATERAL jsonb_populate_record(NULL::{rows}, came.columns) AS own
    WHERE held.id = plan.row_id AND plan.kind = %(kind)s AND plan.fate = ANY(%(fates)s)
"""

WITHDRAW = """
    UPDATE {rows} held SET status = 'withdrawn', withdrawn_at = %(now)s
    FROM sync_plan plan
    WHERE held.id = plan.row_id AND plan.kind = %(kind)s AND plan.fate = 'withdrawn'
"""

LOOKED_UP = """(
    SELECT target.{column} FROM {target} target
    WHERE target.registry_id = (came.columns ->> {key})::uuid
)"""

# What a mended row gets: its content, and the answer that it came from, stay.
MENDED = ("source_hash",)


def write(shape: Shape, fates: Counter[Fate], now: datetime) -> None:
    """Write the plan's part about a kind; ``fates`` tells which statements would do nothing."""
    parameters = {"kind": shape.kind.value, "now": now}
    if fates[Fate.ADDED]:
        execute(INSERT, {**parameters, **defaults(shape)}, **_inserted(shape))
    if fates[Fate.CHANGED] or fates[Fate.RETURNED]:
        altered = {**parameters, "fates": [Fate.CHANGED.value, Fate.RETURNED.value]}
        execute(UPDATE, altered, **_parts(shape, STAGED))
    if fates[Fate.MENDED]:
        execute(UPDATE, {**parameters, "fates": [Fate.MENDED.value]}, **_parts(shape, MENDED))
    if fates[Fate.WITHDRAWN]:
        execute(WITHDRAW, parameters, rows=table_of(shape.model))


def _parts(shape: Shape, staged: tuple[str, ...]) -> Parts:
    """The columns to write, and where their values come from."""
    references = [_looked_up("id", *where) for where in shape.references.values()]
    values = [names(staged, "came"), names(shape.columns, "own"), *references]
    return {
        "rows": table_of(shape.model),
        "columns": names((*staged, *shape.written)),
        "values": sql.SQL(", ").join(value for value in values if value.as_string()),
    }


def _inserted(shape: Shape) -> Parts:
    """The same of a new row, and what it has in the columns that other rows decide."""
    others = defaults(shape)
    values: list[sql.Composable] = [sql.Identifier("own", column) for column in shape.initial]
    values += [_inherited(shape, column) for column in others]
    return {
        **_parts(shape, STAGED),
        "others": names((*shape.initial, *others)),
        "defaults": sql.SQL(", ").join(values),
    }


def _inherited(shape: Shape, column: str) -> sql.Composable:
    """The value of what the row refers to, where there is any, else the default."""
    if column not in shape.inherited:
        return sql.Placeholder(column)
    parts = (_looked_up(column, *shape.inherited[column]), sql.Placeholder(column))
    return sql.SQL("coalesce({}, {})").format(*parts)


def _looked_up(column: str, key: str, model: type[RegistryRow]) -> sql.Composable:
    parts = {"column": sql.Identifier(column), "target": table_of(model), "key": sql.Literal(key)}
    return sql.SQL(LOOKED_UP).format(**parts)
