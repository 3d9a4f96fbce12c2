"""Registration in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.hallintamalli.admin_views import PERMISSION, GovernanceReport


class GovernanceMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may read the model with its names."""
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def governance_urls() -> list[URLPattern]:
    """The report."""
    return [path("reports/governance/", GovernanceReport.as_view(), name="governance_report")]


@hooks.register("register_reports_menu_item")
def governance_menu_item() -> MenuItem:
    """Reports → Governance model."""
    url = reverse("governance_report")
    return GovernanceMenuItem(
        _("Governance model"), url, name="governance-model", icon_name="group", order=280
    )
