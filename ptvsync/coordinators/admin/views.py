"""The list with its gaps, and the form that begins from one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import Field
from wagtail.snippets.views.snippets import CreateView, IndexView

from cms.spreadsheets import PlainExportMixin
from ptvsync.coordinators.admin.missing import PERMISSION, missing_turns


PREFILLED = ("duty", "municipality", "starts_on", "ends_on")


class TurnIndexView(PlainExportMixin, IndexView):
    """Newest first; above it the days that nobody has, for those who can fill them."""

    def get_base_queryset(self) -> QuerySet:
        """With the municipalities."""
        return super().get_base_queryset().select_related("municipality")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the gaps."""
        context = super().get_context_data(*args, **kwargs)
        may_fill = self.request.user.has_perm(PERMISSION)
        return context | {"gaps": list(missing_turns()) if may_fill else []}


class TurnCreateView(CreateView):
    """A new turn; the address may say which days and whose."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """Take the days and the municipality from the address."""
        kwargs = super().get_form_kwargs()
        return {**kwargs, "initial": {**(kwargs.get("initial") or {}), **dict(self._given())}}

    def _given(self) -> Iterator[tuple[str, str]]:
        """The values of the address that the form's fields take."""
        fields = self.get_form_class().base_fields
        for name in PREFILLED:
            value = self.request.GET.get(name, "")
            if value and _is_taken(fields[name], value):
                yield name, value


def _is_taken(field: Field, value: str) -> bool:
    try:
        field.clean(value)
    except ValidationError:
        return False
    return True
