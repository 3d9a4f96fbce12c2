"""The list of events in the admin, and the programmes of groups."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from events.models import EventPage, GroupProgramme


class EventListingViewSet(PageListingViewSet):
    """All events in one list."""

    model = EventPage
    icon = "date"
    menu_label = _("Events")
    menu_order = 210
    add_to_admin_menu = True
    list_filter = ["type", "theme", "municipality", "audience", "is_remote", "live"]
    columns = [
        *PageListingViewSet.columns,
        Column("type", label=_("Type"), accessor="get_type_display", sort_key="type"),
        Column("start", label=_("Starts"), sort_key="start"),
        Column("area", label=_("Municipality")),
    ]


class GroupProgrammeViewSet(SnippetViewSet):
    """Programmes that fill new group pages."""

    model = GroupProgramme
    icon = "list-ol"
    menu_label = _("Group programmes")
    menu_order = 215
    add_to_admin_menu = True
    list_display = ["name", "summary", "is_remote"]
    search_fields = ["name"]
