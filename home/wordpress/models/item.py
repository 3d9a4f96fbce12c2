"""A post of an export, and in the end the line of the report on it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.wordpress.models.run import ImportRun
from home.wordpress.remarks import Remark
from home.wordpress.wxr.source import SourceItem


class Fate(models.TextChoices):
    """What becomes of an item; the same words before and after."""

    CREATE = "create", _("New page")
    UPDATE = "update", _("Updated")
    SAME = "same", _("As before")
    EDITED = "edited", _("Kept, for it has been edited here")
    REMOVED = "removed", _("Left, for it has been deleted here")
    SKIP = "skip", _("Not imported")
    FAILED = "failed", _("Failed")


class ImportItem(models.Model):
    """``payload``: SourceItem, emptied when the export is forgotten. ``remarks``: rows of Remark."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="items")
    post_type = models.CharField(_("type in WordPress"), max_length=60)
    title = models.CharField(_("title"), max_length=255, blank=True)
    payload = models.JSONField()
    fate = models.CharField(_("what becomes of it"), max_length=10, choices=Fate, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    becomes = models.CharField(max_length=10, blank=True)
    old_path = models.CharField(_("old address"), max_length=1000, blank=True)
    new_path = models.CharField(_("new address"), max_length=1000, blank=True)
    remarks = models.JSONField(default=list)
    has_remarks = models.BooleanField(default=False)
    page = models.ForeignKey(Page, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        default_permissions = ()
        ordering = ["pk"]
        indexes = [models.Index(fields=["run", "fate"], name="wordpress_item_fate")]

    def __str__(self) -> str:
        return self.title

    @property
    def source(self) -> SourceItem:
        """What the export says."""
        return SourceItem.model_validate(self.payload)

    @property
    def sentences(self) -> list[str]:
        """The remarks in the reader's language."""
        return [str(Remark(*row)) for row in self.remarks]

    def remark(self, remarks: Iterable[Remark]) -> None:
        """Add remarks; the same one is made once."""
        rows = [*(tuple(row) for row in self.remarks), *(tuple(row) for row in remarks)]
        self.remarks = list(dict.fromkeys(rows))
        self.has_remarks = bool(self.remarks)
