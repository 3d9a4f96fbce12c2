"""The calendar's place in the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from events.new_event import NewEventPanel, may_add_event
from events.viewsets import EventListingViewSet, GroupProgrammeViewSet


register_snippet(GroupProgrammeViewSet)


@hooks.register("register_admin_viewset")
def event_listing() -> EventListingViewSet:
    """The menu item and list of events."""
    return EventListingViewSet("event_pages")


@hooks.register("construct_homepage_panels")
def new_event(request: HttpRequest, panels: list[Any]) -> None:
    """The button for those who may use it."""
    if may_add_event(request.user):
        panels.append(NewEventPanel())
