"""The report “Content check” over all published pages."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.contentcheck.filters import FindingFilterSet
from cms.contentcheck.models import ContentFinding
from cms.contentcheck.own import own_findings
from cms.spreadsheets import PlainExportMixin


def _day(finding: ContentFinding) -> str:
    return date_format(finding.first_seen, "SHORT_DATE_FORMAT")


class PlaceColumn(Column):
    """The page, as a link to the very field."""

    cell_template_name = "contentcheck/admin/place_cell.html"


class RuleColumn(Column):
    """What is wrong, and how to mend it."""

    cell_template_name = "contentcheck/admin/rule_cell.html"


class ContentReport(PlainExportMixin, ReportView):
    """Everybody sees the pages that they may change."""

    model = ContentFinding
    page_title = _("Content check")
    header_icon = "glasses"
    index_url_name = "contentcheck_report"
    index_results_url_name = "contentcheck_report_results"
    results_template_name = "contentcheck/admin/report_results.html"
    filterset_class = FindingFilterSet
    permission_policy = policy_registry.get_by_type(Page)
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False
    export_filename = "sisallon-tarkistus"
    list_export = [
        "page.title",
        "page.locale",
        "title",
        "get_severity_display",
        "excerpt",
        "how_to_mend",
        "path",
        "first_seen",
    ]
    export_headings = {
        "page.title": _("Page"),
        "page.locale": _("Language"),
        "title": _("What is wrong"),
        "get_severity_display": _("Gravity"),
        "excerpt": _("Text"),
        "how_to_mend": _("How to mend it"),
        "path": _("Field"),
        "first_seen": _("Since"),
    }

    @cached_property
    def columns(self) -> list[Column]:
        """What, where, the text, since when."""
        return [
            RuleColumn("title", label=_("What is wrong")),
            PlaceColumn("page", label=_("Page")),
            Column("excerpt", label=_("Text")),
            Column("first_seen", label=_("Since"), accessor=_day),
        ]

    def get_base_queryset(self) -> QuerySet[ContentFinding]:
        """The findings, the gravest first."""
        return own_findings(self.request.user).select_related("page__locale")

    def get_queryset(self) -> QuerySet[Any]:
        """In the report's own order."""
        return self.filter_queryset(self.get_base_queryset())
