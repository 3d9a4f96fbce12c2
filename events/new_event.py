"""The way to a new event from the first page of the admin, whether or not something waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from events.models import EventIndexPage, EventPage


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class NewEventPanel(Component):
    """A button below what waits."""

    name = "new_event"
    template_name = "events/admin/new_event.html"
    order = 60

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Where it leads."""
        return {"url": reverse("event_pages:choose_parent")}


def may_add_event(user: User | AnonymousUser) -> bool:
    """Whether there is a calendar that the user may add to."""
    policy = policy_registry.get_by_type(EventPage)
    pages = policy.instances_user_has_permission_for(user, "add")
    return pages.filter(pk__in=EventIndexPage.objects.values("pk")).exists()
