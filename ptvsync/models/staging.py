"""What a run has fetched but not yet applied; unlogged tables that a crash of the server may empty."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from .sync_run import SyncRun


# The ``kind`` of a row that says only that the registry no longer has the id.
TOMBSTONE = "tombstone"
# The ``kind`` of a row whose ``record`` is an entry of a code list.
CODE = "code"


class StagedRow(models.Model):
    """One fetched item. ``columns``, ``record`` and ``payload`` are None when the answer has not changed,
    and the hashes are empty too when it could not be read. ``names`` are the ids that it refers to.
    """

    # Without a constraint: a check for each of 200,000 rows that the next run deletes anyway.
    run = models.ForeignKey(
        SyncRun, on_delete=models.CASCADE, related_name="staged_rows", db_constraint=False
    )
    kind = models.CharField(max_length=12)
    registry_id = models.UUIDField()
    modified_at = models.DateTimeField(null=True)
    content_hash = models.CharField(max_length=64, blank=True)
    source_hash = models.CharField(max_length=32, blank=True)
    columns = models.JSONField(null=True)
    record = models.JSONField(null=True)
    payload = models.JSONField(null=True)
    names = ArrayField(models.UUIDField(), default=list)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["run", "kind", "registry_id"], name="staged_row_key")]

    def __str__(self) -> str:
        return f"{self.kind} {self.registry_id}"


class StagedPage(models.Model):
    """A page of the registry that a run has stored whole."""

    run = models.ForeignKey(
        SyncRun, on_delete=models.CASCADE, related_name="staged_pages", db_constraint=False
    )
    key = models.TextField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["run", "key"], name="staged_page_once")]

    def __str__(self) -> str:
        return self.key
