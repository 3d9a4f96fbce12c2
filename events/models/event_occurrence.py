"""The materialised occurrences that every list, feed and count reads."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from cms.pages.privacy import is_public
from events.enums import OccurrenceStatus


class OccurrenceQuerySet(models.QuerySet["EventOccurrence"]):
    """Occurrences of pages; they stay when a page is unpublished and are hidden by it."""

    def public(self) -> OccurrenceQuerySet:
        """Those of published pages that anyone may read."""
        return self.filter(page__in=Page.objects.live().filter(is_public()).order_by())

    def below(self, parent: Page) -> OccurrenceQuerySet:
        """Those of the pages under ``parent``."""
        return self.filter(page__path__startswith=parent.path, page__depth__gt=parent.depth)

    def coming(self, now: datetime | None = None) -> OccurrenceQuerySet:
        """Those that have not ended."""
        return self.filter(end__gte=now or timezone.now())

    def for_audience(self, audience: str) -> OccurrenceQuerySet:
        """Those for residents, or those for professionals."""
        return self.filter(page__audience=audience)

    def of_theme(self, theme: Page) -> OccurrenceQuerySet:
        """Those of a theme page, whichever its language."""
        return self.filter(page__theme__translation_key=theme.translation_key)

    def readable_in(self, locale: Locale) -> OccurrenceQuerySet:
        """Those in a language, and in the source language those that the language has no live page of."""
        own = Page.objects.live().filter(is_public(), locale=locale).order_by()
        translated = models.Exists(
            own.filter(translation_key=models.OuterRef("page__translation_key"))
        )
        source = models.Q(page__locale__language_code=settings.LANGUAGE_CODE) & ~translated
        return self.filter(models.Q(page__locale=locale) | source)

    def in_municipality(self, municipality: models.Model) -> OccurrenceQuerySet:
        """Those held there, and the remote ones that everyone can attend."""
        here = models.Q(page__municipality=municipality)
        return self.filter(here | models.Q(page__municipality=None))

    def for_target_group(self, code: str) -> OccurrenceQuerySet:
        """Those meant for a target group, and those meant for everyone."""
        return self.filter(
            models.Q(page__target_groups__contains=[code]) | models.Q(page__target_groups=[])
        )

    def remote(self) -> OccurrenceQuerySet:
        """Those that one can attend from home."""
        return self.filter(models.Q(page__is_remote=True) | models.Q(is_remote=True))

    def with_pages(self) -> OccurrenceQuerySet:
        """Fetch along what a list item shows."""
        return self.select_related("page__municipality", "page__theme", "page__locale")

    def one_for_each_page(self) -> OccurrenceQuerySet:
        """Only the earliest of each page, ordered by time."""
        first = self.order_by("page", "start").distinct("page").values("pk")
        return self.model.objects.filter(pk__in=first)


class EventOccurrence(models.Model):
    """One meeting of an event. Written only by ``events.occurrences``; ``original_start`` never changes.

    ``sequence`` grows when the time or status changes, as calendar programs expect (RFC 5545).
    """

    page = models.ForeignKey(
        "events.EventPage", on_delete=models.CASCADE, related_name="occurrences"
    )
    original_start = models.DateTimeField(_("originally started"))
    start = models.DateTimeField(_("starts"))
    end = models.DateTimeField(_("ends"))
    status = models.CharField(
        _("status"), max_length=10, choices=OccurrenceStatus, default=OccurrenceStatus.SCHEDULED
    )
    title = models.CharField(_("title of the meeting"), max_length=160, blank=True)
    note = models.CharField(_("reason"), max_length=255, blank=True)
    is_remote = models.BooleanField(_("remote"), default=False)
    sequence = models.PositiveIntegerField(default=0)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name = _("occurrence")
        verbose_name_plural = _("occurrences")
        ordering = ["start", "pk"]
        indexes = [models.Index(fields=["end", "start"], name="event_occurrence_times")]
        constraints = [
            models.UniqueConstraint(fields=["page", "original_start"], name="event_occurrence_once")
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.start}"

    @property
    def is_cancelled(self) -> bool:
        """Whether it is not held."""
        return self.status == OccurrenceStatus.CANCELLED

    @property
    def is_moved(self) -> bool:
        """Whether it is held at another time than first announced."""
        return self.status == OccurrenceStatus.MOVED

    @property
    def has_ended(self) -> bool:
        """Whether it is over."""
        return self.end < timezone.now()
