"""A walk that somebody guides on one day."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class WalkQuerySet(models.QuerySet):
    """Which walks are meant."""

    def coming(self) -> WalkQuerySet:
        """Those of today and later."""
        return self.filter(day__gte=localdate())


class Walk(models.Model):
    """``day`` is a local date; ``place`` says where the walk starts."""

    title = models.CharField(_("title"), max_length=100)
    day = models.DateField(_("day"))
    place = models.CharField(_("meeting place"), max_length=100)

    panels = [FieldPanel("title"), FieldPanel("day"), FieldPanel("place")]
    objects = WalkQuerySet.as_manager()

    class Meta:
        ordering = ["day", "title"]
        verbose_name = _("guided walk")
        verbose_name_plural = _("guided walks")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The walk's own page, in the language that is active."""
        return reverse("walks:walk", args=[self.pk])
