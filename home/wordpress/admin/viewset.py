"""The list of imports, and their addresses."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from home.wordpress.admin.status import status_of
from home.wordpress.admin.views import CsvView, RunView, UndoView, UploadView
from home.wordpress.models import ImportRun


class StateColumn(Column):
    """The state with its icon."""

    cell_template_name = "ptvsync/admin/runs/status_cell.html"

    def get_cell_context_data(self, instance: ImportRun, parent_context: Any) -> dict[str, Any]:
        """Add the tag."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"tag": status_of(instance).tag}


class ImportIndexView(IndexView):
    """The imports, the newest first."""

    template_name = "wordpress/admin/list.html"
    results_template_name = "wordpress/admin/list_results.html"
    page_title = _("Imports from WordPress")
    add_item_label = _("Import from WordPress")
    any_permission_required = ["add", "change", "view"]

    def get_base_queryset(self) -> QuerySet[ImportRun]:
        """With who started each."""
        return ImportRun.objects.select_related("user")


class ImportViewSet(ModelViewSet):
    """Settings → Import from WordPress."""

    model = ImportRun
    icon = "download"
    menu_label = _("Import from WordPress")
    add_to_settings_menu = True
    menu_order = 910
    index_view_class = ImportIndexView
    ordering = ["-created_at"]
    list_display = [
        TitleColumn("__str__", label=_("Site"), url_name="wordpress:edit"),
        StateColumn("state", label=_("Status")),
        Column("file_name", label=_("File")),
        Column("user", label=_("Started by")),
        DateColumn("created_at", label=_("Started")),
    ]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list and the steps."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", UploadView.as_view(), name="add"),
            path("<int:pk>/", RunView.as_view(), name="edit"),
            path("<int:pk>/undo/", UndoView.as_view(), name="undo"),
            path("<int:pk>/csv/", CsvView.as_view(), name="csv"),
        ]
