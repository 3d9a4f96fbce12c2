"""What an editor says of one day: left out, cancelled or moved."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from events.enums import ChangeKind
from events.local_time import naive
from events.recurrence import Change


class OccurrenceChange(models.Model):
    """A change to the occurrences of one day; cancelled and moved ones say so publicly."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="changes")
    day = models.DateField(_("day"), help_text=_("The day that was announced."))
    kind = models.CharField(
        _("what happens"), max_length=10, choices=ChangeKind, default=ChangeKind.CANCELLED
    )
    new_start = models.DateTimeField(_("new start"), null=True, blank=True)
    new_end = models.DateTimeField(_("new end"), null=True, blank=True)
    reason = models.CharField(
        _("reason"),
        max_length=255,
        blank=True,
        help_text=_("Shown to everyone: The instructor is ill."),
    )

    panels = [
        FieldRowPanel(
            [
                FieldPanel("day"),
                FieldPanel(
                    "kind",
                    help_text=_(
                        "A cancelled day stays in the list and says so; one that is left out vanishes."
                    ),
                ),
            ]
        ),
        FieldRowPanel(
            [
                FieldPanel("new_start", help_text=_("Only for a day that is moved.")),
                FieldPanel("new_end", help_text=_("When empty, it lasts as long as before.")),
            ]
        ),
        FieldPanel("reason"),
    ]

    class Meta:
        verbose_name = _("change to a date")
        verbose_name_plural = _("changes to dates")
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(fields=["page", "day"], name="occurrence_change_once")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.get_kind_display()}"

    def clean(self) -> None:
        """A move needs its new time."""
        super().clean()
        if self.kind == ChangeKind.MOVED and not self.new_start:
            raise ValidationError({"new_start": _("Give the new time.")})
        if self.new_start and self.new_end and self.new_end <= self.new_start:
            raise ValidationError({"new_end": _("The event must end after it starts.")})

    def change(self) -> Change:
        """The row in naive local time."""
        start = naive(self.new_start) if self.new_start else None
        end = naive(self.new_end) if self.new_end else None
        return Change(self.day, ChangeKind(self.kind), start=start, end=end, reason=self.reason)
