"""A date that an editor adds by hand."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from events.local_time import naive
from events.recurrence import ExtraDate


class EventDate(models.Model):
    """One meeting outside the rule, or the title of one that the rule gives at the same time."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="dates")
    start = models.DateTimeField(_("starts"))
    end = models.DateTimeField(
        _("ends"),
        null=True,
        blank=True,
        help_text=_("When empty, it lasts as long as the first time."),
    )
    title = models.CharField(
        _("title of the meeting"),
        max_length=160,
        blank=True,
        help_text=_("Such as Getting to know each other."),
    )
    is_remote = models.BooleanField(_("remote"), default=False)

    panels = [
        FieldRowPanel(
            [
                FieldPanel("start", help_text=_("The day and time of this meeting.")),
                FieldPanel("end"),
            ]
        ),
        FieldRowPanel(
            [
                FieldPanel("title"),
                FieldPanel("is_remote", help_text=_("This meeting is held by computer or phone.")),
            ]
        ),
    ]

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["start"]

    def __str__(self) -> str:
        return f"{self.start} {self.title}".strip()

    def clean(self) -> None:
        """Refuse an end before the start."""
        super().clean()
        if self.start and self.end and self.end <= self.start:
            raise ValidationError({"end": _("The event must end after it starts.")})

    def extra_date(self) -> ExtraDate:
        """The row in naive local time."""
        end = naive(self.end) if self.end else None
        return ExtraDate(naive(self.start), end, title=self.title, is_remote=self.is_remote)
