"""The views of the listings: no button leads to anything but looking."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.admin.widgets.button import Button
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import IndexView, InspectView, UsageView

from ptvsync.models import Connection, Organization, Service, ServiceChannel

from . import inspection
from .columns import MunicipalityColumn, municipality_names


NAMES = {
    "services": Service._meta.verbose_name_plural,
    "channels": ServiceChannel._meta.verbose_name_plural,
    "organizations": Organization._meta.verbose_name_plural,
    "connections": Connection._meta.verbose_name_plural,
}
FATES = {
    "fetched": gettext_lazy("Fetched"),
    "added": gettext_lazy("New"),
    "changed": gettext_lazy("Changed"),
    "returned": gettext_lazy("Returned"),
    "withdrawn": gettext_lazy("Withdrawn"),
    "unchanged": gettext_lazy("Unchanged"),
}


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


class RegistryUsageView(UsageView):
    """Where a row is used: readers may see it, whereas Wagtail asks for the right to change."""

    permission_required = "view"


class ReadOnlyInspectView(InspectView):
    """Everything of one row, with a way to where it is used."""

    usage_url_name = ""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Usage instead of edit and delete."""
        url = reverse(self.usage_url_name, args=[self.object.pk])
        return [Button(_("Usage"), url=url, icon_name="site", priority=10)]


class RegistryInspectView(ReadOnlyInspectView):
    """A registry row: facts, texts side by side, rows beside it and pages that use it."""

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Add the four parts."""
        row = self.object
        references = ReferenceIndex.get_grouped_references_to(row)
        parts = {
            "facts": inspection.facts(row),
            "languages": inspection.languages(row),
            "texts": inspection.text_rows(row),
            "related": inspection.related(row),
            "used_in": [source for source, _references in references],
            "suomi_fi_url": row.suomi_fi_url() if isinstance(row, Service) else "",
        }
        return super().get_context_data(**kwargs) | parts


class SyncRunInspectView(ReadOnlyInspectView):
    """A run: counters as a table, and the services it changed."""

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Add the counters and the changed services."""
        run = self.object
        counters = {name: part for name, part in run.counters.items() if name in NAMES}
        parts = {
            "fates": list(FATES.values()),
            "counters": [
                (NAMES[name], [part.get(fate, 0) for fate in FATES])
                for name, part in counters.items()
            ],
            "warnings": run.counters.get("warnings", {}),
            "changes": [
                (FATES[fate], self._services(ids)) for fate, ids in run.diff.items() if ids
            ],
        }
        return super().get_context_data(**kwargs) | parts

    def _services(self, ids: list[str]) -> list[inspection.Link]:
        rows = Service.objects.filter(registry_id__in=ids).select_related("organization")
        return [inspection.inspect_link(row) for row in rows]
