"""Registration in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django_filters import Filter
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .admin.contributions import may_read, quality_panel
from .admin.filters import service_flag_filter
from .admin.flags import FlagReport
from .admin.grouped import MunicipalityReport, OriginReport, ProviderReport, RuleReport
from .admin.message_view import MessageView


REPORTS = {
    "quality/": ProviderReport,
    "quality/municipalities/": MunicipalityReport,
    "quality/origins/": OriginReport,
    "quality/rules/": RuleReport,
    "quality/flags/": FlagReport,
}


class QualityMenuItem(MenuItem):
    """Shown to those who see flags."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may read the reports."""
        return may_read(request)


@hooks.register("register_admin_urls")
def quality_urls() -> list[URLPattern]:
    """Each report, its results alone for the filters, and the message."""
    urls = [
        path("reports/quality/message/<int:pk>/", MessageView.as_view(), name="quality_message")
    ]
    for address, view in REPORTS.items():
        whole, results = view.as_view(), view.as_view(results_only=True)
        urls.append(path(f"reports/{address}", whole, name=view.index_url_name))
        urls.append(path(f"reports/{address}results/", results, name=view.index_results_url_name))
    return urls


@hooks.register("register_reports_menu_item")
def quality_menu_item() -> MenuItem:
    """Reports → Laatu."""
    return QualityMenuItem(_("Quality"), reverse("quality_report"), icon_name="check", order=310)


@hooks.register("ptv_service_filters")
def quality_filters() -> dict[str, Filter]:
    """The filter of the list of services."""
    return {"flag": service_flag_filter()}


hooks.register("ptv_service_panels", quality_panel)
