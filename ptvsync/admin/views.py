"""The views of the listings: no button leads to anything but looking."""

from __future__ import annotations

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView, InspectView, UsageView

from .columns import MunicipalityColumn, municipality_names
from .searching import having_words


class ReadOnlyIndexView(IndexView):
    """A listing without boxes to tick: nothing can be done to many rows at once either."""

    @cached_property
    def columns(self) -> list[Column]:
        """The declared columns."""
        return [item for item in super().columns if not isinstance(item, BulkActionsCheckboxColumn)]


class RegistryIndexView(ReadOnlyIndexView):
    """A listing with the municipalities by name."""

    @cached_property
    def columns(self) -> list[Column]:
        """The declared columns with the municipality second."""
        first, *others = super().columns
        return [first, MunicipalityColumn(municipality_names()), *others]

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Rows that have each word asked for."""
        return having_words(queryset, self.search_fields, self.search_query)


class RegistryUsageView(UsageView):
    """Where a row is used: readers may see it, whereas Wagtail asks for the right to change."""

    permission_required = "view"

    def get_edit_url(self, instance: Model) -> None:
        """Nowhere: nobody edits a row of the registry."""


class ReadOnlyInspectView(InspectView):
    """Everything of one row, with a way to where it is used."""

    usage_url_name = ""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Usage instead of edit and delete."""
        url = reverse(self.usage_url_name, args=[self.object.pk])
        return [Button(_("Usage"), url=url, icon_name="site", priority=10)]
