"""Filters of the list of additions."""

from __future__ import annotations

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter, ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from ptvsync.models import ServiceAddition, Status


_YES_NO = forms.Select(choices=[("", _("All")), ("true", _("Yes")), ("false", _("No"))])


class AdditionFilterSet(WagtailFilterSet):
    """Additions by what they hold and whether the service is still in PTV."""

    hidden = BooleanFilter(label=_("Hidden from the public"), widget=_YES_NO)
    has_note = BooleanFilter(label=_("Has a note"), method="with_note", widget=_YES_NO)
    status = ChoiceFilter(
        label=_("Status in PTV"), field_name="service__status", choices=Status.choices
    )

    class Meta:
        model = ServiceAddition
        fields = ["hidden", "has_note", "status"]

    def with_note(self, rows: QuerySet, _name: str, value: bool) -> QuerySet:
        """Additions that have a note in some language, or none."""
        empty = Q(note_fi="", note_sv="", note_en="")
        return rows.exclude(empty) if value else rows.filter(empty)
