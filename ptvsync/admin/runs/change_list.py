"""The changes of a run: filtered, a page at a time, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ptvsync.admin.changes.compare import FATES, ReadableChange, readable_changes
from ptvsync.admin.kinds import MODELS, kind_label
from ptvsync.models import RowChange, SyncRun


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


PER_PAGE = 25
ALL = ("", _("All"))


def _kind_choices() -> list[tuple[str, _StrOrPromise]]:
    return [ALL, *((kind.value, capfirst(str(kind_label(kind)))) for kind in MODELS)]


class ChangeFilterForm(forms.Form):
    """Which changes are listed."""

    kind = forms.ChoiceField(label=_("Content"), choices=_kind_choices, required=False)
    fate = forms.ChoiceField(
        label=pgettext_lazy("noun", "Change"), choices=[ALL, *FATES.items()], required=False
    )
    name = forms.CharField(label=_("Name"), required=False, max_length=255)

    def matching(self, changes: QuerySet[RowChange]) -> QuerySet[RowChange]:
        """The changes that were asked for; all when the question makes no sense."""
        asked = self.cleaned_data if self.is_valid() else {}
        exact = {key: asked[key] for key in ("kind", "fate") if asked.get(key)}
        return changes.filter(**exact, name__icontains=asked.get("name", ""))


class ChangeList:
    """The form, the page of changes asked for, and the page's changes in words."""

    def __init__(self, run: SyncRun, request: HttpRequest) -> None:
        self.form = ChangeFilterForm(request.GET)
        found = self.form.matching(run.changes.all())
        self.page: Page[RowChange] = Paginator(found, PER_PAGE).get_page(request.GET.get("p"))
        self.rows: list[ReadableChange] = readable_changes(list(self.page))
        self.is_filtered = self.form.has_changed()

    @property
    def query(self) -> str:
        """The filters as a query string for the links to other pages."""
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        return urlencode({key: value for key, value in asked.items() if value})
