"""Filters of the catalogue and of its chooser."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.choosers import BaseFilterForm

from ptvsync.admin.filters import own_municipalities
from ptvsync.admin.searching import having_words
from themepages.links.enums import LinkKind, Outcome
from themepages.links.models import CatalogueLink, CatalogueLinkQuerySet, worst_is


SEARCH_FIELDS = [
    *(f"title_{language}" for language in ("fi", "sv", "en")),
    "description_fi",
    "url_fi",
    "provider",
]
UNCHECKED = "unchecked"


class LinkFilterSet(WagtailFilterSet):
    """Links by kind, state, review, place, and owner."""

    state = ChoiceFilter(
        label=_("Status"),
        choices=[*Outcome.choices, (UNCHECKED, _("Not checked yet"))],
        method="in_state",
    )
    review = ChoiceFilter(label=_("Review"), choices=[("due", _("Review is due"))], method="due")
    municipality = ModelChoiceFilter(label=_("Municipality"), queryset=own_municipalities)

    class Meta:
        model = CatalogueLink
        fields = ["kind", "owner"]

    def in_state(
        self, links: CatalogueLinkQuerySet, _name: str, state: str
    ) -> CatalogueLinkQuerySet:
        """Links whose worst address is in the state."""
        return links.filter(worst_is(None if state == UNCHECKED else state))

    def due(self, links: CatalogueLinkQuerySet, _name: str, _due: str) -> CatalogueLinkQuerySet:
        """Links that should be read through again."""
        return links.review_due(timezone.localdate())


class LinkChooserForm(BaseFilterForm):
    """Words and a kind."""

    q = forms.CharField(
        label=_("Search term"),
        widget=forms.TextInput(attrs={"placeholder": _("Search")}),
        required=False,
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All")), *LinkKind.choices], required=False
    )

    def filter(self, objects: QuerySet) -> QuerySet:
        """Links that have each word somewhere."""
        self.search_query = self.cleaned_data.get("q") or ""
        self.is_searching = bool(self.search_query.split())
        found = having_words(objects, SEARCH_FIELDS, self.search_query)
        kind = self.cleaned_data.get("kind")
        return super().filter(found.filter(kind=kind) if kind else found)
