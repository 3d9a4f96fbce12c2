"""One list of links on its way into the catalogue."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class ImportState(models.TextChoices):
    """Where an import is; the worker is at it in the states of WORKING."""

    TRYING = "trying", _("Being tried")
    TRIED = "tried", _("Tried")
    IMPORTING = "importing", _("Being imported")
    DONE = "done", _("Imported")
    FAILED = "failed", _("Stopped")


WORKING = frozenset({ImportState.TRYING, ImportState.IMPORTING})


class ListImport(models.Model):
    """``text``: the file. ``results``: what would be done, one ``elma.results.Result`` for each row, the worst first.

    ``counts``: verdict → rows. ``done`` of ``total`` rows are worked through; ``beat_at`` tells that the worker
    lives. Text and results are emptied when the list has been imported.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    file_name = models.CharField(_("file"), max_length=255)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.TRYING)
    problem = models.TextField(blank=True)
    results = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    beat_at = models.DateTimeField(auto_now=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("import of links")
        verbose_name_plural = _("imports of links")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_working(self) -> bool:
        """Whether the worker has been given something to do."""
        return self.state in WORKING
