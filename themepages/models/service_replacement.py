"""What was done when a service that is gone was replaced by another, so that it can be undone."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision


class ServiceReplacement(models.Model):
    """One decision: ``old`` became ``new`` on the pages below. ``undone_at`` tells that it was taken back."""

    old = models.ForeignKey("ptvsync.Service", on_delete=models.CASCADE, related_name="+")
    new = models.ForeignKey("ptvsync.Service", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("replacement of a service")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.old.name} → {self.new.name}"


class ReplacedPage(models.Model):
    """A page of a replacement: what it had before, and the revisions that tell whether it was edited since.

    ``live_before`` and ``draft_before`` are JSON of ``themepages.withdrawal.content.Content``; None when
    that version was not touched. ``was_draft`` says that the page had unpublished changes already.
    """

    replacement = models.ForeignKey(
        ServiceReplacement, on_delete=models.CASCADE, related_name="pages"
    )
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    live_before = models.JSONField(null=True)
    draft_before = models.JSONField(null=True)
    was_draft = models.BooleanField()
    revision_before = models.ForeignKey(
        Revision, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    latest_after = models.PositiveBigIntegerField()
    live_after = models.PositiveBigIntegerField(null=True)
    undone = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()
        verbose_name = _("page of a replacement")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.page)
