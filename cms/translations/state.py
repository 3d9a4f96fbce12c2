"""A page in one of the other languages, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource


class Problem(models.TextChoices):
    """Why a translation asks for work, the most urgent first."""

    CHANGED = "changed", _("The source has changed since")
    UNTRANSLATED = "untranslated", _("Texts are untranslated")
    DRAFT = "draft", _("Not published")
    MISSING = "missing", _("Missing")


@dataclass(frozen=True)
class PageTranslation:
    """``target`` is the page in the locale, if there is a real one; a copy that follows its source is none.

    ``source`` is what wagtail-localize took to be translated, None for a page that is kept by hand.
    ``untranslated`` and ``total`` count its texts; ``is_outdated`` when the fields of the kind of page
    have changed since they were taken.
    """

    page: Page
    locale: Locale
    target: Page | None = None
    source: TranslationSource | None = None
    untranslated: int = 0
    total: int = 0
    is_outdated: bool = False

    @cached_property
    def problems(self) -> list[Problem]:
        """What is wrong, in the order of Problem; empty when all is well."""
        if self.target is None:
            return [Problem.MISSING]
        found = {
            Problem.CHANGED: self._source_has_changed(self.target),
            Problem.UNTRANSLATED: self.untranslated > 0,
            Problem.DRAFT: not self.target.live,
        }
        return [problem for problem, is_there in found.items() if is_there]

    @property
    def is_behind(self) -> bool:
        """Whether somebody began and should go on; a page that nobody has begun to translate is not behind."""
        return bool(self.problems) and self.target is not None

    @property
    def url(self) -> str:
        """Where the work goes on: to submit, to take over the changes, or to translate."""
        if self.target is None:
            return reverse("wagtail_localize:submit_page_translation", args=[self.page.pk])
        if self.source and Problem.CHANGED in self.problems:
            return reverse("wagtail_localize:update_translations", args=[self.source.pk])
        return reverse("wagtailadmin_pages:edit", args=[self.target.pk])

    def _source_has_changed(self, target: Page) -> bool:
        published = self.page.last_published_at
        if self.source:
            return self.is_outdated or bool(published and self.source.last_updated_at < published)
        done = target.last_published_at or target.latest_revision_created_at
        return bool(published and done and done < published)
