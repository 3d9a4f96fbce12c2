"""The checks in the editor, the report among the reports, and what may not be published."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.contentcheck.approving import CheckedPageViewSet
from cms.contentcheck.log_actions import register_log_actions
from cms.contentcheck.publishing import refuse_bulk_publishing, refuse_publishing
from cms.contentcheck.report import ContentReport
from cms.contentcheck.userbar import HouseCheckerItem


class ContentReportMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user edits some page."""
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, ContentReport.any_permission_required)


@hooks.register("construct_wagtail_userbar")
def house_checks(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Our checker in the place of Wagtail's."""
    checked = page if isinstance(page, Page) else None
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = HouseCheckerItem(checked, in_editor=item.in_editor)


@hooks.register("register_admin_urls")
def content_urls() -> list[URLPattern]:
    """The report, and its results alone for the filters."""
    report, results = ContentReport.as_view(), ContentReport.as_view(results_only=True)
    return [
        path("reports/content/", report, name="contentcheck_report"),
        path("reports/content/results/", results, name="contentcheck_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def content_menu_item() -> MenuItem:
    """Reports → Content check."""
    url = reverse("contentcheck_report")
    return ContentReportMenuItem(
        _("Content check"), url, name="content-check", icon_name="glasses", order=295
    )


@hooks.register("register_admin_viewset", order=1)
def checked_pages() -> CheckedPageViewSet:
    """In the place of Wagtail's own, which is registered before."""
    return CheckedPageViewSet()


hooks.register("before_publish_page", refuse_publishing)
hooks.register("before_bulk_action", refuse_bulk_publishing)
hooks.register("register_log_actions", register_log_actions)
