"""The list of events in the admin, and the programmes of groups."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet

from events.models import EventPage, GroupProgramme
from ptvsync.admin.moments import moment_text


class EventMenuItem(MenuItem):
    """Shown to those who may open the list."""

    def is_shown(self, request: HttpRequest) -> bool:
        """The list's own condition."""
        return _may_open_list(request)


class EventParentView(ChooseParentView):
    """The way from the list to a new event."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Closed to those to whom the list is."""
        if not _may_open_list(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def _start(event: EventPage) -> str:
    return moment_text(event.start)


class EventListingViewSet(PageListingViewSet):
    """All events in one list."""

    model = EventPage
    icon = "date"
    menu_label = _("Events")
    menu_order = 210
    menu_item_class = EventMenuItem
    choose_parent_view_class = EventParentView
    add_to_admin_menu = True
    list_filter = ["type", "theme", "municipality", "audience", "is_remote", "live"]
    columns = [
        *PageListingViewSet.columns,
        Column("type", label=_("Type"), accessor="get_type_display", sort_key="type"),
        Column("start", label=_("Starts"), accessor=_start, sort_key="start"),
        Column("area", label=_("Municipality")),
    ]


def _may_open_list(request: HttpRequest) -> bool:
    policy = policy_registry.get_by_type(EventPage)
    return policy.user_has_any_permission(request.user, IndexView.any_permission_required)


class GroupProgrammeViewSet(SnippetViewSet):
    """Programmes that fill new group pages."""

    model = GroupProgramme
    icon = "list-ol"
    menu_label = _("Group programmes")
    menu_order = 215
    add_to_admin_menu = True
    list_display = ["name", "summary", "is_remote"]
    search_fields = ["name"]
