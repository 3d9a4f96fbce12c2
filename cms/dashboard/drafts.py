"""The user's own unfinished pages: as a line of the dashboard, and as a list."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page, WorkflowState, get_page_content_types

from cms.dashboard.waiting import Waiting
from cms.spreadsheets import PlainExportMixin


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


def own_drafts(user: User | AnonymousUser) -> QuerySet[Page]:
    """Pages whose latest version is the user's and not published, the longest untouched first.

    What waits for somebody's approval is no longer the user's to finish.
    """
    in_moderation = WorkflowState.objects.filter(
        object_id=Cast(OuterRef("pk"), CharField()),
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
        status=WorkflowState.STATUS_IN_PROGRESS,
    )
    pages = Page.objects.filter(
        ~Exists(in_moderation),
        has_unpublished_changes=True,
        latest_revision__user=user.pk,
        alias_of=None,
    )
    return pages.order_by("latest_revision_created_at")


def drafts_line(request: HttpRequest) -> Waiting:
    """How many, and since when the oldest has been left."""
    drafts = own_drafts(request.user)
    oldest = drafts.values_list("latest_revision_created_at", flat=True).first()
    return Waiting(_("My unfinished pages"), drafts.count(), reverse("dashboard_drafts"), oldest)


class DraftFilterSet(WagtailFilterSet):
    """By kind of page, and whether an older version is published."""

    content_type = ContentTypeFilter(
        label=_("Type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )

    class Meta:
        model = Page
        fields = ["content_type", "live"]


class DraftsView(PlainExportMixin, PageReportView):
    """Everybody sees their own; Wagtail's columns would ask the rights to each page by themselves."""

    page_title = _("My unfinished pages")
    header_icon = "edit"
    index_url_name = "dashboard_drafts"
    index_results_url_name = "dashboard_drafts_results"
    results_template_name = "wagtailadmin/reports/base_report_results.html"
    filterset_class = DraftFilterSet
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False

    @cached_property
    def columns(self) -> list[Column]:
        """The way to the editor, and in which state the page is."""
        return [
            TitleColumn(
                "title", label=_("Title"), accessor="get_admin_display_title", get_url=_edit
            ),
            Column("locale", label=_("Language")),
            DateColumn("latest_revision_created_at", label=_("Updated")),
            Column("page_type_display_name", label=_("Type")),
            StatusTagColumn("status_string", label=_("Status"), primary=attrgetter("live")),
        ]

    def get_base_queryset(self) -> QuerySet[Page]:
        """With what the list shows of each."""
        pages: Any = own_drafts(self.request.user).select_related("content_type", "locale")
        return pages.prefetch_workflow_states().annotate_approved_schedule()

    def get_queryset(self) -> QuerySet[Page]:
        """In the list's own order."""
        return self.filter_queryset(self.get_base_queryset())


def _edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
