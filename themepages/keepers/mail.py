"""Wagtail's letter “something waits for your approval”, to a theme's keepers."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.admin.mail import EmailNotificationMixin, Notifier
from wagtail.models import TaskState

from themepages.keepers.keepers import keepers_of
from themepages.keepers.models import KeeperApprovalTask


class KeeperNotifier(EmailNotificationMixin, Notifier):
    """Only to the keepers: unlike the group's letter, this one does not go to superusers."""

    notification = "submitted"

    def __init__(self) -> None:
        """Letters about states of tasks."""
        super().__init__((TaskState,))

    def can_handle(self, instance: TaskState, **kwargs: Any) -> bool:
        """Whether the state is of our task and somebody is asked."""
        return super().can_handle(instance, **kwargs) and isinstance(
            instance.task.specific, KeeperApprovalTask
        )

    def get_context(self, task_state: TaskState, **kwargs: Any) -> dict[str, Any]:
        """What Wagtail's template wants."""
        page = task_state.workflow_state.content_object.specific
        return super().get_context(task_state, **kwargs) | {
            "task": task_state.task.specific,
            "object": page,
            "page": page,
            "model_name": page._meta.verbose_name,
        }

    def get_recipient_users(self, task_state: TaskState, **kwargs: Any) -> QuerySet[Any]:
        """The keepers; nobody when the one who submits is among them."""
        keepers = keepers_of(task_state.workflow_state.content_object.specific)
        asked = [] if kwargs.get("user") in keepers else keepers
        return get_user_model().objects.filter(pk__in=[user.pk for user in asked])
