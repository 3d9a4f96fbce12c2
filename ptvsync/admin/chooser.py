"""Choosing a registry item for a page: only what the public may see, found by name."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import (
    BaseSnippetChooseView,
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)

from .columns import MunicipalityColumn, municipality_names
from .searching import PROVIDED_FIELDS, having_words


class NameFilterForm(BaseFilterForm):
    """A search over names and providers."""

    q = forms.CharField(
        label=_("Search term"),
        widget=forms.TextInput(attrs={"placeholder": _("Search")}),
        required=False,
    )

    def filter(self, objects: QuerySet) -> QuerySet:
        """Rows whose name, or whose provider's, has each word asked for."""
        self.search_query = self.cleaned_data.get("q") or ""
        self.is_searching = bool(self.search_query.split())
        found = having_words(objects, PROVIDED_FIELDS, self.search_query)
        return super().filter(found)


class PublishedMixin(BaseSnippetChooseView):
    """Lists rows that the public may see with their providers and places."""

    filter_form_class = NameFilterForm

    @property
    def columns(self) -> list[Column]:
        """Name, provider and municipality: many services share a name."""
        provider = Column("provider", label=_("Provider"), accessor="organization.name")
        return [*super().columns, provider, MunicipalityColumn(municipality_names())]

    def get_object_list(self) -> QuerySet:
        """What the public may see only."""
        return self.model_class.objects.visible().select_related("organization")


class PublishedChooseView(PublishedMixin, ChooseView):
    """The chooser's window."""


class PublishedChooseResultsView(PublishedMixin, ChooseResultsView):
    """The chooser's list, as it is reloaded while one types."""


class PublishedChooserViewSet(SnippetChooserViewSet):
    """The chooser of services and channels."""

    choose_view_class = PublishedChooseView
    choose_results_view_class = PublishedChooseResultsView
