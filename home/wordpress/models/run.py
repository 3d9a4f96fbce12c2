"""One export file and what is done with it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.wordpress.plan.choices import Choices
from home.wordpress.wxr.source import SourceSite


class State(models.TextChoices):
    """Where an import is; the worker is at it in the states of WORKING."""

    READ = "read", _("Read, to be set up")
    CHECKING = "checking", _("Being tried")
    CHECKED = "checked", _("Tried")
    IMPORTING = "importing", _("Being imported")
    DONE = "done", _("Imported")
    UNDOING = "undoing", _("Being undone")
    UNDONE = "undone", _("Undone")
    FAILED = "failed", _("Stopped")


WORKING = frozenset({State.CHECKING, State.IMPORTING, State.UNDOING})


class ImportRun(models.Model):
    """``source``: SourceSite; ``choices``: Choices. Pages come below ``parent``. ``problem`` says why it stopped.

    ``done`` of ``total`` steps are taken; ``beat_at`` tells that the worker lives.
    """

    file_name = models.CharField(_("file"), max_length=255)
    source = models.JSONField(default=dict)
    choices = models.JSONField(default=dict)
    parent = models.ForeignKey(
        Page, verbose_name=_("below"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.READ)
    problem = models.TextField(blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(_("started"), auto_now_add=True)
    beat_at = models.DateTimeField(auto_now=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("started by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        default_permissions = ("add", "change", "view")
        verbose_name = _("import from WordPress")
        verbose_name_plural = _("imports from WordPress")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.site.title or self.file_name

    @property
    def site(self) -> SourceSite:
        """The site that was exported."""
        return SourceSite.model_validate(self.source)

    @property
    def chosen(self) -> Choices:
        """What becomes what."""
        return Choices.model_validate(self.choices)

    @property
    def is_working(self) -> bool:
        """Whether the worker has been given something to do."""
        return self.state in WORKING
