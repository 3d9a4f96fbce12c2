"""When an event is: its first time and how it repeats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.enums import Frequency, Weekday
from events.fields import ChoiceArrayField
from events.local_time import naive
from events.recurrence import Rule


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as StrOrPromise


WEEKLY_FREQUENCIES = (Frequency.WEEKLY, Frequency.BIWEEKLY)


class ScheduleFields(models.Model):
    """The rule of an event page. Drafts may lack the times, what is published never does."""

    start = models.DateTimeField(_("starts"), null=True, help_text=_("The first or only time."))
    end = models.DateTimeField(_("ends"), null=True)
    frequency = models.CharField(
        _("repeats"), max_length=10, choices=Frequency, default=Frequency.NONE
    )
    weekdays = ChoiceArrayField(
        models.PositiveSmallIntegerField(choices=Weekday),
        verbose_name=_("weekdays"),
        default=list,
        blank=True,
        help_text=_(
            "For weekly events. When none is chosen, the weekday of the first time is used."
        ),
    )
    until = models.DateField(_("repeats until"), null=True, blank=True)
    count = models.PositiveSmallIntegerField(
        _("number of times"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(500)],
        help_text=_("Holidays and days left out are not counted."),
    )
    skip_holidays = models.BooleanField(
        _("not on public holidays"),
        default=False,
        help_text=_("Finnish public holidays, Midsummer Eve and Christmas Eve are left out."),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a rule that contradicts itself."""
        super().clean()
        if errors := dict(self._schedule_errors()):
            raise ValidationError(errors)

    def rule(self) -> Rule | None:
        """The rule in naive local time; None for a draft without its times."""
        if not (self.start and self.end):
            return None
        return Rule(
            start=naive(self.start),
            end=naive(self.end),
            frequency=Frequency(self.frequency),
            weekdays=tuple(self.weekdays),
            until=self.until,
            count=self.count,
            skip_holidays=self.skip_holidays,
        )

    def _schedule_errors(self) -> Iterator[tuple[str, StrOrPromise]]:
        first_day = naive(self.start).date() if self.start else None
        if self.start and self.end and self.end <= self.start:
            yield "end", _("The event must end after it starts.")
        if self.until and self.count:
            yield "count", _("Give either the last day or the number of times, not both.")
        if first_day and self.until and self.until < first_day:
            yield "until", _("This is before the first time.")
        if first_day and self._leaves_out(first_day):
            yield "weekdays", _("The first time is on another weekday.")

    def _leaves_out(self, day: date) -> bool:
        is_weekly = self.frequency in WEEKLY_FREQUENCIES
        return is_weekly and bool(self.weekdays) and day.weekday() not in self.weekdays
