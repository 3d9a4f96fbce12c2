"""Deleting what ended runs have staged."""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import Q
from psycopg import sql

from ptvsync.models import StagedPage, StagedRow, SyncRun

from .resume import resumable


TABLES = (StagedRow, StagedPage)
TRUNCATE = sql.SQL("TRUNCATE {}").format(
    sql.SQL(", ").join(sql.Identifier(model._meta.db_table) for model in TABLES)
)


@transaction.atomic
def sweep() -> None:
    """Delete the staged rows that nobody can use any more. The caller holds the lock of the sync."""
    status = SyncRun.Status
    waiting = Q(status=status.BRAKED, dry_run=False) | Q(status=status.RUNNING)
    kept = set(SyncRun.objects.filter(waiting).values_list("pk", flat=True))
    kept |= set(resumable().values_list("pk", flat=True))
    if not kept:
        with connection.cursor() as cursor:
            cursor.execute(TRUNCATE)
        return
    for model in TABLES:
        model._default_manager.exclude(run__in=kept).delete()
