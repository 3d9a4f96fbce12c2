"""What a run changed, row by row: the history of the copy."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.records import Kind

from .sync_run import SyncRun


class RowChange(models.Model):
    """One row's change in a run. ``old`` and ``new`` are records as JSON; a new row has no old one,
    a withdrawn row no new one. The first fill of an empty copy is not written here.
    """

    class Fate(models.TextChoices):
        ADDED = "added", _("Added")
        CHANGED = "changed", _("Changed")
        RETURNED = "returned", _("Returned")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    run = models.ForeignKey(SyncRun, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in Kind])
    registry_id = models.UUIDField(_("PTV id"), db_index=True)
    name = models.CharField(_("name"), max_length=255)
    fate = models.CharField(_("change"), max_length=10, choices=Fate.choices)
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["kind", "name", "pk"]
        indexes = [models.Index(fields=["run", "kind", "fate"], name="row_change_run")]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_fate_display()}"
