"""A person's turn in charge of PTV."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from ptvsync.coordinators.spans import Span
from ptvsync.models import Municipality


class Duty(models.TextChoices):
    """What a turn is about."""

    CONTACT = "contact", gettext_lazy("PTV contact of the municipality")
    NETWORK = "network", gettext_lazy("Coordinator of the municipalities' PTV network")


class TurnQuerySet(models.QuerySet["CoordinatorTurn"]):
    """Turns by day and place."""

    def on(self, day: date) -> TurnQuerySet:
        """Whose turn it is."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def not_over(self, day: date) -> TurnQuerySet:
        """The present and the coming ones."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day))

    def meeting(self, span: Span) -> TurnQuerySet:
        """Those that share a day with the span."""
        return self.not_over(span.first).filter(starts_on__lte=span.last)

    def like(self, turn: CoordinatorTurn) -> TurnQuerySet:
        """Turns that exclude this one: a municipality has one contact, a county's network one coordinator."""
        rows = self.filter(duty=turn.duty)
        if turn.duty == Duty.NETWORK:
            return rows.filter(municipality__county_code=turn.municipality.county_code)
        return rows.filter(municipality=turn.municipality)


class CoordinatorTurn(models.Model):
    """A person, the municipality they work for, and the days; without an end until further notice."""

    duty = models.CharField(
        gettext_lazy("duty"),
        max_length=10,
        choices=Duty,
        default=Duty.CONTACT,
        help_text=gettext_lazy(
            "Each municipality has a contact of its own. The network has one coordinator at a time: "
            "the municipalities take turns."
        ),
    )
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=gettext_lazy("municipality"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    name = models.CharField(pgettext_lazy("person", "name"), max_length=100)
    role = models.CharField(
        pgettext_lazy("at work", "title"),
        max_length=100,
        blank=True,
        help_text=gettext_lazy("Such as wellbeing coordinator."),
    )
    email = models.EmailField(gettext_lazy("e-mail"), blank=True)
    phone = models.CharField(gettext_lazy("phone"), max_length=30, blank=True)
    starts_on = models.DateField(gettext_lazy("first day"))
    ends_on = models.DateField(
        gettext_lazy("last day"),
        null=True,
        blank=True,
        help_text=gettext_lazy("Leave empty when the turn lasts until further notice."),
    )
    is_public = models.BooleanField(
        gettext_lazy("shown to all"),
        default=False,
        help_text=gettext_lazy(
            "The name, the e-mail and the phone are shown on public pages. Ask the person first."
        ),
    )

    objects = TurnQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("PTV turn")
        verbose_name_plural = gettext_lazy("PTV turns")
        ordering = ["-starts_on", "municipality__code", "duty"]
        indexes = [models.Index(fields=["starts_on", "ends_on"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="coordinator_turn_has_days",
            )
        ]

    def __str__(self) -> str:
        """The municipality and the days. Not the person: Wagtail's history keeps this sentence for good."""
        return f"{self.municipality}: {self.days}"

    @property
    def with_person(self) -> str:
        """The municipality, the person and the days, to be shown and not kept."""
        person = f"{self.name}, " if self.name else ""
        return f"{self.municipality}: {person}{self.days}"

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.starts_on, self.ends_on or date.max)

    @property
    def days(self) -> str:
        """``1.1.2026–31.12.2026``; without an end ``1.1.2026–``."""
        last = date_format(self.ends_on, "SHORT_DATE_FORMAT") if self.ends_on else ""
        return f"{date_format(self.starts_on, 'SHORT_DATE_FORMAT')}–{last}"

    def clean(self) -> None:
        """Two people are never in charge of the same on the same day."""
        if not (self.municipality_id and self.starts_on):
            return
        if self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first one.")})
        others = CoordinatorTurn.objects.like(self).exclude(pk=self.pk).meeting(self.span)
        if other := others.select_related("municipality").order_by("starts_on").first():
            raise ValidationError({"starts_on": _overlap(other)})


def _overlap(other: CoordinatorTurn) -> str:
    values = {"turn": other.with_person}
    return _("The turns would overlap: %(turn)s. End that turn first or change the days.") % values
