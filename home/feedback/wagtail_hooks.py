"""The queue's place in the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from home.feedback.models import Feedback
from home.feedback.viewsets import FeedbackViewSet, QueuePolicy


register_permission_policy(Feedback, QueuePolicy(Feedback))


@hooks.register("register_admin_viewset")
def feedback_queue() -> FeedbackViewSet:
    """The menu item and the list."""
    return FeedbackViewSet("feedback_queue")
