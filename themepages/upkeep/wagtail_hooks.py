"""The report among the reports, its button, and the line in a page's history."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page
from wagtail.permissions import policy_registry

from themepages.models import ThemePage
from themepages.upkeep.report import UpkeepReport
from themepages.upkeep.review import ACTION, mark_reviewed


class UpkeepMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user edits some page."""
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, UpkeepReport.any_permission_required)


@require_POST
def reviewed(request: HttpRequest, page_id: int) -> HttpResponse:
    """Somebody who may edit the theme has read it through."""
    theme = get_object_or_404(ThemePage, pk=page_id)
    if not theme.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    following = mark_reviewed(theme, cast("Any", request.user), timezone.localdate())
    values = {"theme": theme.title, "day": date_format(following, "SHORT_DATE_FORMAT")}
    messages.success(request, _("“%(theme)s” is reviewed. The next review is on %(day)s.") % values)
    return redirect("upkeep_report")


@hooks.register("register_admin_urls")
def upkeep_urls() -> list[URLPattern]:
    """The report and its button."""
    report, results = UpkeepReport.as_view(), UpkeepReport.as_view(results_only=True)
    return [
        path("reports/themes/", report, name="upkeep_report"),
        path("reports/themes/results/", results, name="upkeep_report_results"),
        path("reports/themes/<int:page_id>/reviewed/", reviewed, name="upkeep_reviewed"),
    ]


@hooks.register("register_reports_menu_item")
def upkeep_menu_item() -> MenuItem:
    """Reports → Themes: obligations and upkeep."""
    url = reverse("upkeep_report")
    label = gettext_lazy("Themes: obligations and upkeep")
    return UpkeepMenuItem(label, url, name="upkeep", icon_name="list-ul", order=290)


class ReviewedFormatter(LogFormatter):
    """Names the next review."""

    label = gettext_lazy("Reviewed")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        return _("Reviewed; the next review is on %(next)s") % log_entry.data


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """What a page's history says of a review."""
    actions.register_action(ACTION)(ReviewedFormatter)
