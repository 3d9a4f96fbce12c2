"""What the county adds to a service of its own: the registry row beside it is never touched."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.language import LocalText, localize


NOTE_LENGTH = 1000


class ServiceAddition(models.Model):
    """A note, keywords for the search, and whether the service is hidden, with the reason for it.

    A registry row is never deleted, so the addition survives any sync and waits for a withdrawn
    service to return. ``changed_at``, ``hidden_at`` and ``hidden_by`` are set by whoever saves.
    """

    service = models.OneToOneField(
        "ptvsync.Service",
        verbose_name=_("service"),
        on_delete=models.CASCADE,
        related_name="addition",
    )
    note_fi = models.TextField(_("note in Finnish"), max_length=NOTE_LENGTH, blank=True)
    note_sv = models.TextField(_("note in Swedish"), max_length=NOTE_LENGTH, blank=True)
    note_en = models.TextField(_("note in English"), max_length=NOTE_LENGTH, blank=True)
    keywords = ArrayField(
        models.CharField(max_length=100), verbose_name=_("keywords"), default=list, blank=True
    )
    hidden = models.BooleanField(_("hidden from the public"), default=False)
    hidden_reason = models.TextField(_("reason for hiding"), max_length=500, blank=True)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("hidden by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    hidden_at = models.DateTimeField(_("hidden at"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("own addition")
        verbose_name_plural = _("own additions")
        ordering = ["service__name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hidden=False) | ~models.Q(hidden_reason=""),
                name="addition_hidden_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.service.name

    @property
    def note(self) -> LocalText:
        """The note in the reader's language, else in another; empty when there is none."""
        return localize({"fi": self.note_fi, "sv": self.note_sv, "en": self.note_en})

    @property
    def has_note(self) -> bool:
        """Whether there is a note in any language."""
        return bool(self.note)
