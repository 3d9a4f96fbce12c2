"""Registration in Wagtail's admin; imported by the app's hooks."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .log_actions import register_log_actions
from .permissions import may_see_report
from .report import GoneServicesReport
from .views import replace, replacement, replacements


class GoneServicesMenuItem(MenuItem):
    """Shown to those concerned."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may open the report."""
        return may_see_report(request.user)


@hooks.register("register_reports_menu_item")
def gone_services_menu_item() -> MenuItem:
    """Reports → Services that are gone."""
    url = reverse("themepages_gone_services")
    return GoneServicesMenuItem(_("Services that are gone"), url, icon_name="warning", order=320)


@hooks.register("register_admin_urls")
def gone_services_urls() -> list[URLPattern]:
    """The report, and what can be done from it."""
    report = "reports/gone-services/"
    return [
        path(report, GoneServicesReport.as_view(), name="themepages_gone_services"),
        path(
            f"{report}results/",
            GoneServicesReport.as_view(results_only=True),
            name="themepages_gone_services_results",
        ),
        path(f"{report}<int:service_id>/", replace, name="themepages_replace_service"),
        path(f"{report}replacements/", replacements, name="themepages_replacements"),
        path(
            f"{report}replacements/<int:replacement_id>/",
            replacement,
            name="themepages_replacement",
        ),
    ]


hooks.register("register_log_actions", register_log_actions)
