"""By municipality, duty and day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.forms import DateInput
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import DateFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from cms.region.models import RegionSettings
from ptvsync.coordinators.models import CoordinatorTurn, TurnQuerySet
from ptvsync.models import Municipality


def own_municipalities(request: HttpRequest | None = None) -> Any:
    """The municipalities of this installation's regions."""
    rows = RegionSettings.objects.values_list("municipality_codes", flat=True)
    codes = {code for codes in rows for code in codes}
    return Municipality.objects.filter(code__in=codes).order_by("names__fi")


class TurnFilterSet(WagtailFilterSet):
    """``day``: the turns that hold on it."""

    municipality = ModelChoiceFilter(label=_("Municipality"), queryset=own_municipalities)
    day = DateFilter(
        label=_("On the day"), method="on_day", widget=DateInput(attrs={"type": "date"})
    )

    class Meta:
        model = CoordinatorTurn
        fields = ["municipality", "duty", "day", "is_public"]

    def on_day(self, turns: TurnQuerySet, name: str, value: date) -> TurnQuerySet:
        """Whose turn it is."""
        return turns.on(value)
