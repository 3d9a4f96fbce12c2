"""Everyday words and the services' own words for the same thing, kept by editors."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from search.analysis import analyse


class Synonym(models.Model):
    """``words`` as people say them → ``terms`` as services are named; both lists are parted by commas.

    ``triggers`` are the base forms of the words, for finding the row by the words of a query.
    """

    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    words = models.TextField(
        _("everyday words"),
        help_text=_("Words or short phrases as people say them, separated by commas."),
    )
    terms = models.TextField(
        _("words of the services"),
        help_text=_("What services call the same thing, the closest first, separated by commas."),
    )
    triggers = ArrayField(models.CharField(max_length=80), default=list, editable=False)

    panels = [FieldPanel("language"), FieldPanel("words"), FieldPanel("terms")]

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "words"]

    def __str__(self) -> str:
        return f"{self.words} → {self.terms}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the triggers in step with the words."""
        self.triggers = triggers(self.words, self.language)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Both lists have to say something."""
        super().clean()
        for field, phrases in (("words", self.phrases), ("terms", self.targets)):
            if not phrases:
                raise ValidationError({field: _("Give at least one word.")})

    @property
    def phrases(self) -> list[str]:
        """The everyday words."""
        return _listed(self.words)

    @property
    def targets(self) -> list[str]:
        """The services' words."""
        return _listed(self.terms)


def triggers(words: str, language: str) -> list[str]:
    """The distinct base forms in a text, sorted."""
    return sorted({base for terms in analyse(words, language) for base in terms.base})


def _listed(text: str) -> list[str]:
    return [phrase for part in text.replace("\n", ",").split(",") if (phrase := part.strip())]
