"""The calendar's place in the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from events.viewsets import EventListingViewSet, GroupProgrammeViewSet


register_snippet(GroupProgrammeViewSet)


@hooks.register("register_admin_viewset")
def event_listing() -> EventListingViewSet:
    """The menu item and list of events."""
    return EventListingViewSet("event_pages")
