"""The diary of the sync: one row for each run, also for those that failed or were stopped."""

from __future__ import annotations

from django.db import models
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _


class SyncRunQuerySet(models.QuerySet["SyncRun"]):
    """Questions about past runs."""

    def last_success(self) -> SyncRun | None:
        """The newest run that brought the copy up to date."""
        done = self.filter(status=SyncRun.Status.DONE, dry_run=False)
        return done.order_by("-started_at").first()


class SyncRun(models.Model):
    """One run. ``counters``: model → {fetched, added, changed, withdrawn, returned, unchanged, …}.

    ``diff``: {added, changed, withdrawn} → service registry ids, capped; ``message`` is one sentence.
    """

    class Kind(models.TextChoices):
        FULL = "full", _("Everything")
        DELTA = "delta", _("Changes")

    class Status(models.TextChoices):
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")
        BRAKED = "braked", _("Stopped by the brake")

    started_at = models.DateTimeField(_("started"), db_index=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    dry_run = models.BooleanField(_("dry run"), default=False)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.RUNNING
    )
    api_version = models.CharField(_("PTV version"), max_length=4)
    counters = models.JSONField(_("counters"), default=dict)
    fetched = models.PositiveIntegerField(_("fetched"), default=0)
    message = models.TextField(_("message"), blank=True)
    diff = models.JSONField(_("changed services"), default=dict)

    objects = SyncRunQuerySet.as_manager()

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("sync run")
        verbose_name_plural = _("sync runs")
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {localtime(self.started_at):%d.%m.%Y %H:%M}"

    @property
    def duration(self) -> float | None:
        """Seconds from start to end, None while running."""
        return (self.finished_at - self.started_at).total_seconds() if self.finished_at else None
