"""The report “Links that lead nowhere”."""

from __future__ import annotations

from functools import cached_property
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import CharFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from cms.addresses.models import MissedAddress
from cms.spreadsheets import PlainExportMixin


def redirect_url(row: MissedAddress) -> str:
    """Where a redirect from the address is made, with the address filled in."""
    values = urlencode({"old_path": row.path, "site": row.site_id})
    return f"{reverse('addresses_add_redirect')}?{values}"


class PathColumn(Column):
    """The address, and the button."""

    cell_template_name = "addresses/admin/path_cell.html"

    def __init__(self, may_redirect: bool) -> None:
        super().__init__("path", label=_("Address that is missing"), sort_key="path")
        self.may_redirect = may_redirect

    def get_cell_context_data(
        self, instance: MissedAddress, parent_context: dict[str, object]
    ) -> dict[str, object]:
        """Add where the button leads, for those who may make redirects."""
        context = super().get_cell_context_data(instance, parent_context)
        context["redirect_url"] = redirect_url(instance) if self.may_redirect else ""
        return context


class MissedFilterSet(WagtailFilterSet):
    """By part of the host or of the address."""

    host = CharFilter(label=gettext_lazy("Linked from"), lookup_expr="icontains")
    path = CharFilter(label=gettext_lazy("Address that is missing"), lookup_expr="icontains")

    class Meta:
        model = MissedAddress
        fields = ["host", "path"]


class MissedAddressReport(PlainExportMixin, ReportView):
    """Which sites link to what is not here, the most followed first."""

    model = MissedAddress
    page_title = gettext_lazy("Links that lead nowhere")
    header_icon = "link"
    index_url_name = "addresses_missed"
    index_results_url_name = "addresses_missed_results"
    results_template_name = "addresses/admin/report_results.html"
    filterset_class = MissedFilterSet
    permission_policy = ModelPermissionPolicy(MissedAddress)
    permission_required = "view"
    default_ordering = "-count"
    list_export = ["host", "path", "count", "first_seen", "last_seen"]

    @cached_property
    def columns(self) -> list[Column]:
        """Address, host, count, days."""
        may_redirect = self.request.user.has_perm("wagtailredirects.add_redirect")
        return [
            PathColumn(may_redirect),
            Column("host", label=_("Linked from"), sort_key="host"),
            Column("count", label=_("Times"), sort_key="count"),
            DateColumn("first_seen", label=_("First seen"), sort_key="first_seen"),
            DateColumn("last_seen", label=_("Last seen"), sort_key="last_seen"),
        ]

    def get_base_queryset(self) -> QuerySet[MissedAddress]:
        """Every row."""
        return MissedAddress.objects.all()
