"""A piece of feedback. No column may tell who wrote it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from ptvsync.models import Service


class State(models.TextChoices):
    """How far the queue has come with it."""

    NEW = "new", pgettext_lazy("feedback", "New")
    IN_WORK = "in_work", _("In work")
    DONE = "done", _("Done")


class Found(models.TextChoices):
    """Whether the reader found what they were looking for."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Feedback(models.Model):
    """``page_path`` is an address of this site without its query; ``service`` is set on a service's page."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="+"
    )
    text = models.TextField(_("feedback"))
    found = models.CharField(
        _("found what they were looking for"), max_length=10, choices=Found, blank=True
    )
    page_path = models.CharField(_("page"), max_length=300, blank=True)
    service = models.ForeignKey(
        Service,
        verbose_name=_("service"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    language = models.CharField(_("language"), max_length=5)
    during_pilot = models.BooleanField(_("during the pilot"), default=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.NEW)
    note = models.TextField(
        _("note"), blank=True, help_text=_("What has been done. Only editors see it.")
    )
    created_at = models.DateTimeField(_("received"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")
        ordering = ["-created_at", "-pk"]
        # Only readers write feedback.
        default_permissions = ("change", "delete", "view")

    def __str__(self) -> str:
        """Its number. Not the text: Wagtail's history keeps this when the feedback has been erased."""
        return gettext("Feedback %(number)s") % {"number": self.pk}

    @property
    def beginning(self) -> str:
        """Enough of the text to know it again."""
        return self.text[:60]
