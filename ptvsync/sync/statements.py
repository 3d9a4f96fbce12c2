"""Running composed SQL: identifiers are quoted by psycopg, values go as parameters."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Model
from psycopg import sql

from ptvsync.models import RowChange, StagedRow, SyncRun

from .shapes import SHAPES


Parts = dict[str, sql.Composable]

# The tables by the names that the statements have for them.
TABLES: Parts = {
    **{f"{kind}s": sql.Identifier(shape.table) for kind, shape in SHAPES.items()},
    "staged": sql.Identifier(StagedRow._meta.db_table),
    "row_changes": sql.Identifier(RowChange._meta.db_table),
    "runs": sql.Identifier(SyncRun._meta.db_table),
}


def execute(statement: str, parameters: dict[str, Any] | None = None, **parts: Any) -> int:
    """Run a statement with named ``{parts}`` and ``%(parameters)s``; gives the number of rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**{**TABLES, **parts}), parameters)
        return cursor.rowcount


def rows(statement: str, parameters: dict[str, Any] | None = None, **parts: Any) -> list[Any]:
    """The rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**{**TABLES, **parts}), parameters)
        return cursor.fetchall()


def table_of(model: type[Model]) -> sql.Identifier:
    """The table of a model."""
    return sql.Identifier(model._meta.db_table)


def names(columns: Any, *prefix: str) -> sql.Composed:
    """Column names with commas between, each behind the ``prefix``."""
    return sql.SQL(", ").join(sql.Identifier(*prefix, column) for column in columns)
