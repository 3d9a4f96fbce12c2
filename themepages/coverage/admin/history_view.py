"""Coverage over time: a plot of one cell, its numbers, and the whole history as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.widgets.button import HeaderButton

from themepages.coverage.admin.base import CoverageMixin, CoveragePage
from themepages.coverage.csv_files import csv_response, history_lines
from themepages.coverage.forms import HistoryForm
from themepages.coverage.history import history
from themepages.coverage.matrix import place_labels, theme_labels
from themepages.coverage.models import CoverageCount
from themepages.coverage.plot import plot_of


class HistoryView(CoveragePage):
    """The plot of a place and a theme."""

    page_title = _("Coverage over time")
    header_icon = "history"
    template_name = "coverage/admin/history.html"

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The file."""
        url = self.address("history_csv")
        return [HeaderButton(_("Download CSV"), url, icon_name="download")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what was chosen and its plot."""
        form = HistoryForm(self.scope, self.request.GET)
        rows = history(self.scope.site, form.place, form.theme, form.days)
        context = {
            "form": form,
            "plot": plot_of(rows),
            "place_label": place_labels(self.scope)[form.place],
            "theme_label": theme_labels()[form.theme],
        }
        return super().get_context_data(**kwargs) | context


class HistoryCsvView(CoverageMixin, View):
    """The history of the whole site as a file."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Every day, place and theme."""
        rows = CoverageCount.objects.filter(site=self.scope.site)
        lines = history_lines(self.scope, rows.order_by("date", "place", "theme").iterator())
        return csv_response(str(_("coverage history")), lines)
