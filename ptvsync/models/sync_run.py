"""The diary of the sync: one row for each run, also for those that failed or were stopped."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from ptvsync.sentences import told


class SyncRunQuerySet(models.QuerySet["SyncRun"]):
    """Questions about past runs."""

    def last_success(self) -> SyncRun | None:
        """The newest run that brought the copy up to date."""
        done = self.of_the_copy().filter(status=SyncRun.Status.DONE)
        return done.order_by("-started_at").first()

    def of_the_copy(self) -> SyncRunQuerySet:
        """Runs that tell how the copy is kept: neither trials nor single services, nor cancelled ones."""
        kept = self.exclude(kind=SyncRun.Kind.SINGLE).exclude(status=SyncRun.Status.CANCELLED)
        return kept.filter(dry_run=False)

    def last_ended(self) -> SyncRun | None:
        """The newest ended run of the copy, whatever its outcome."""
        ended = self.of_the_copy().exclude(status=SyncRun.Status.RUNNING)
        return ended.order_by("-started_at").first()

    def waiting_for_owner(self) -> SyncRun | None:
        """The newest run that the brake stopped and nobody has decided on."""
        braked = self.of_the_copy().filter(status=SyncRun.Status.BRAKED)
        return braked.order_by("-started_at").first()


class SyncRun(models.Model):
    """One run. ``counters``: model → {fetched, added, changed, withdrawn, returned, unchanged, …}.

    ``sentence`` is what ``PlainError.stored`` gives, so that each reads it in their own language.
    ``scope`` is what was asked for, so that an interrupted fetch is resumed only for the same question.
    ``progress``: {stage, done, total}. A braked run keeps its package until the owner accepts or
    rejects it.
    """

    class Kind(models.TextChoices):
        FULL = "full", _("Everything")
        DELTA = "delta", _("Changes")
        SINGLE = "single", _("One service")

    class Status(models.TextChoices):
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")
        BRAKED = "braked", _("Stopped by the brake")
        REJECTED = "rejected", _("Rejected")
        CANCELLED = "cancelled", _("Cancelled")

    started_at = models.DateTimeField(_("started"), db_index=True)
    as_of = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    dry_run = models.BooleanField(_("dry run"), default=False)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.RUNNING
    )
    api_version = models.CharField(_("PTV version"), max_length=4)
    release = models.CharField(max_length=32, blank=True)
    counters = models.JSONField(_("counters"), default=dict)
    fetched = models.PositiveIntegerField(_("fetched"), default=0)
    sentence = models.JSONField(default=dict, blank=True)
    scope = models.JSONField(default=dict)
    subject = models.UUIDField(_("PTV id"), null=True, blank=True)
    progress = models.JSONField(default=dict)
    cancel_requested = models.BooleanField(default=False)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("started by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    # When the owner's group was told of the outcome, and that this success has become old.
    told_at = models.DateTimeField(null=True, blank=True)
    stale_told_at = models.DateTimeField(null=True, blank=True)

    objects = SyncRunQuerySet.as_manager()

    class Meta:
        default_permissions = ("view",)
        permissions = [
            ("run_syncrun", "Can start and stop runs"),
            ("decide_syncrun", "Can accept or reject what the brake stopped"),
        ]
        verbose_name = _("sync run")
        verbose_name_plural = _("sync runs")
        ordering = ["-started_at"]

    def __str__(self) -> str:
        started = date_format(localtime(self.started_at), "SHORT_DATETIME_FORMAT")
        return f"{self.get_kind_display()} {started}"

    @property
    def message(self) -> str:
        """What the run has to say: one sentence in the active language, or nothing."""
        return told(self.sentence)

    @property
    def duration(self) -> float | None:
        """Seconds from start to end, None while running."""
        return (self.finished_at - self.started_at).total_seconds() if self.finished_at else None
