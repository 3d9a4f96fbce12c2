"""From a cell of the matrix to its services."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import F, QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.spreadsheets import PlainExportMixin
from ptvsync.admin.columns import MunicipalityColumn, municipality_names
from ptvsync.models import Service
from themepages.coverage.admin.base import CoverageMixin
from themepages.coverage.cell_services import services_of_cell
from themepages.coverage.matrix import place_labels, theme_labels


def criteria_text(service: Any) -> str:
    """By which criteria the service counts."""
    return gettext("Minimum criteria") if service.is_minimum else gettext("Complementary")


class CellView(CoverageMixin, PlainExportMixin, ReportView):
    """The services that a cell counts; the sums of the list and of the matrix are the same."""

    model = Service
    # The right to read coverage is enough; the registry has rights of its own.
    permission_policy = None
    header_icon = "list-ul"
    list_export = ["name", "provider", "registry_id", "is_minimum"]
    export_headings = {
        "provider": _("Provider"),
        "is_minimum": _("Minimum criteria"),
    }
    export_filename = "palvelut"
    _show_breadcrumbs = True

    @cached_property
    def labels(self) -> tuple[str, str]:
        """The names of the place and the theme; 404 for a cell that is not in the matrix."""
        try:
            place = place_labels(self.scope)[self.kwargs["place"]]
            return place, theme_labels()[self.kwargs["theme"]]
        except KeyError as error:
            raise Http404 from error

    def get_page_title(self) -> str:
        """The place and the theme."""
        return ": ".join(self.labels)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, the matrix, this cell."""
        home = {"url": reverse("wagtailadmin_home"), "label": gettext("Home")}
        matrix = {"url": self.address("matrix"), "label": gettext("Coverage")}
        return [home, matrix, {"url": "", "label": self.get_page_title()}]

    def get_queryset(self) -> QuerySet[Service]:
        """The services of the cell."""
        self.labels  # noqa: B018  # answers 404 before anything is asked of the database
        services = services_of_cell(self.scope, self.kwargs["place"], self.kwargs["theme"])
        return services.annotate(provider=F("organization__name")).defer("record", "payload")

    @property
    def columns(self) -> list[Column]:
        """Name, provider, places, criteria."""
        return [
            TitleColumn("name", label=_("Service"), get_url=self._inspect_url),
            Column("provider", label=_("Provider")),
            MunicipalityColumn(municipality_names()),
            Column("criteria", label=_("Counted as"), accessor=criteria_text),
        ]

    def get_index_url(self) -> str:
        """This very list."""
        return self.address("cell", self.kwargs["place"], self.kwargs["theme"])

    def get_index_results_url(self) -> str:
        """The list has no part that is loaded alone."""
        return self.get_index_url()

    def _inspect_url(self, service: Service) -> str:
        return reverse("wagtailsnippets_ptvsync_service:inspect", args=[quote(service.pk)])
