"""Registration in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.people.report import PERMISSION, AccountReport


class AccountMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user keeps the accounts."""
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def people_urls() -> list[URLPattern]:
    """The report."""
    report, results = AccountReport.as_view(), AccountReport.as_view(results_only=True)
    return [
        path("reports/accounts/", report, name="people_report"),
        path("reports/accounts/results/", results, name="people_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def people_menu_item() -> MenuItem:
    """Reports → Accounts."""
    url = reverse("people_report")
    return AccountMenuItem(_("Accounts"), url, name="accounts", icon_name="user", order=740)
