"""What all reports on quality share."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView

from cms.region.models import RegionSettings
from cms.spreadsheets import PlainExportMixin
from ptvsync.admin.permissions import ReadOnlyPolicy
from ptvsync.models import Service
from ptvsync.quality.models import QualityFlag

from .columns import report_url
from .filters import QualityFilterSet
from .regions import services_of
from .trend import read_trend


VIEWS = {
    "quality_report": _("By provider"),
    "quality_by_municipality": _("By municipality"),
    "quality_by_origin": _("By origin"),
    "quality_by_rule": _("By rule"),
    "quality_flags": _("All flags"),
}


class QualityReport(PlainExportMixin, ReportView):
    """What the reports share: readers, filters, trend and ways to the others."""

    model = QualityFlag
    permission_policy = ReadOnlyPolicy(QualityFlag)
    permission_required = "view"
    template_name = "quality/admin/report.html"
    page_title = _("Quality")
    header_icon = "tasks"
    filterset_class = QualityFilterSet
    _show_breadcrumbs = True

    def get_filtered_queryset(self) -> Any:
        """The queryset is filtered before it is grouped."""
        return self.get_queryset()

    @cached_property
    def region(self) -> RegionSettings | None:
        """The region whose flags are shown, None for all."""
        filters: QualityFilterSet | None = self.filters
        return filters.region if filters else None

    @cached_property
    def services(self) -> QuerySet[Service] | None:
        """The region's services, None for all."""
        return services_of(self.region) if self.region else None

    def get_page_subtitle(self) -> str:
        """Which of the reports this is."""
        return str(VIEWS[self.index_url_name])

    def get_filename(self) -> str:
        """The name of the spreadsheet."""
        return f"{self.index_url_name}-{localdate()}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the trend and the other reports with the same filters."""
        chosen = self.filters.form.cleaned_data if self.filters and self.filters.is_valid() else {}
        views = [
            (label, report_url(name, self.request), name == self.index_url_name)
            for name, label in VIEWS.items()
        ]
        more = {"trend": read_trend(localdate(), chosen, self.services), "views": views}
        return super().get_context_data(**kwargs) | more
