"""The diary of the sync in the admin."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path

from ptvsync.admin.filters import SyncRunFilterSet
from ptvsync.admin.read_only import ReadOnlyViewSet
from ptvsync.models import SyncRun

from .columns import RUN_COLUMNS
from .deciding import AcceptView, CancelView, RejectView
from .inspecting import SyncRunInspectView
from .listing import SyncRunIndexView
from .starting import StartView


class SyncRunViewSet(ReadOnlyViewSet):
    """Runs: nobody edits one, but the owner starts, cancels, accepts and rejects them."""

    model = SyncRun
    icon = "history"
    index_view_class = SyncRunIndexView
    index_template_name = "ptvsync/admin/runs/list.html"
    inspect_view_class = SyncRunInspectView
    inspect_template_name = "ptvsync/admin/runs/inspect.html"
    list_display = ["__str__", *RUN_COLUMNS]
    list_per_page = 30
    filterset_class = SyncRunFilterSet
    ordering = ["-started_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SyncRun]:
        """Runs with who started them."""
        return SyncRun.objects.select_related("started_by")

    def get_urlpatterns(self) -> list[URLPattern]:
        """The reading views and the four actions."""
        actions: dict[str, Any] = {"cancel": CancelView, "accept": AcceptView, "reject": RejectView}
        return [
            *super().get_urlpatterns(),
            path("start/<slug:what>/", StartView.as_view(), name="start"),
            *(
                path(f"{name}/<int:pk>/", view.as_view(), name=name)
                for name, view in actions.items()
            ),
        ]
