"""Fixed vocabularies of the calendar. Values appear in addresses, so they stay as they are."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventType(models.TextChoices):
    """What kind of occasion it is."""

    EVENT = "tapahtuma", _("Event")
    LECTURE = "luento", _("Lecture")
    GROUP = "ryhma", _("Group")


class Audience(models.TextChoices):
    """Who may come; what is for professionals stays out of the residents' list."""

    RESIDENTS = "asukkaat", _("For residents")
    PROFESSIONALS = "ammattilaiset", _("For professionals")


class TargetGroup(models.TextChoices):
    """Whom it is meant for, by the codes of PTV's target groups, so that search facets agree."""

    OLDER_PEOPLE = "KR1.1", _("Older people")
    FAMILIES = "KR1.2", _("Children and families")
    YOUNG_PEOPLE = "KR1.3", _("Young people")
    LONG_TERM_ILL = "KR1.4", _("People with a long-term illness")
    DISABLED_PEOPLE = "KR1.6", _("People with disabilities")


class Frequency(models.TextChoices):
    """How an event repeats."""

    NONE = "none", _("Does not repeat")
    WEEKLY = "weekly", _("Every week")
    BIWEEKLY = "biweekly", _("Every two weeks")
    MONTHLY = "monthly", _("Every month, on the same weekday (such as the second Tuesday)")


class Weekday(models.IntegerChoices):
    """Days of the week as ``date.weekday()`` counts them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class ChangeKind(models.TextChoices):
    """What happens to the occurrence of one day."""

    SKIPPED = "skipped", _("Left out (not shown)")
    CANCELLED = "cancelled", _("Cancelled (shown as cancelled)")
    MOVED = "moved", _("Moved to another time")


class OccurrenceStatus(models.TextChoices):
    """Whether an occurrence is held as planned."""

    SCHEDULED = "scheduled", _("As planned")
    CANCELLED = "cancelled", _("Cancelled")
    MOVED = "moved", _("Moved")
