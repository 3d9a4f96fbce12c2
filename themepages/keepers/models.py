"""The step in which a theme's owner or deputy says yes, and whether it is asked on a site."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Task, TaskState, WorkflowState

from themepages.keepers.keepers import is_keeper, keepers_of, themes_kept_by


@register_setting(icon="clipboard-list")
class ThemeApproval(BaseSiteSetting):
    """What a site asks before a theme is published."""

    asks_keepers = models.BooleanField(
        gettext_lazy("ask the owner of the theme first"),
        default=False,
        help_text=gettext_lazy(
            "What is submitted waits first for the owner or the deputy of the theme, then for communications. "
            "A theme without an owner waits only for communications."
        ),
    )

    panels = [FieldPanel("asks_keepers")]

    class Meta:
        verbose_name = gettext_lazy("approval of themes")


class KeeperApprovalTask(Task):
    """Waits for the owner or the deputy of the theme, and is skipped where nobody needs to be asked."""

    # The name is shown to Finnish-speaking staff, as those of the groups are.
    step_name = "Teemavastaavan hyväksyntä"

    class Meta:
        verbose_name = gettext_lazy("approval by the theme's owner")
        verbose_name_plural = gettext_lazy("approvals by the theme's owner")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """Begin to wait; what the owner submits, or nobody owns, goes on at once."""
        state = super().start(workflow_state, user=user)
        keepers = keepers_of(workflow_state.content_object.specific)
        if not keepers or user in keepers:
            state.status = TaskState.STATUS_SKIPPED
            state.finished_at = timezone.now()
            state.comment = _("Submitted by the owner.") if keepers else _("Nobody owns the theme.")
            state.save()
        return state

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        """The keepers."""
        return user.is_superuser or is_keeper(obj.specific, user)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """Those who may publish are not kept out while the owner is away."""
        may_publish = "publish" in obj.specific.permissions_for_user(user).permissions
        return not (may_publish or self.user_can_access_editor(obj, user))

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        """What a keeper may answer: name, label, whether a comment is asked."""
        if not self.user_can_access_editor(obj, user):
            return []
        return [
            ("reject", _("Request changes"), True),
            ("approve", _("Approve"), False),
            ("approve", _("Approve with comment"), True),
        ]

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> QuerySet[TaskState]:
        """What waits for this user."""
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        if user.is_superuser:
            return waiting
        kept = [theme for theme in themes_kept_by(user) if is_keeper(theme, user)]
        return waiting.filter(workflow_state__object_id__in=[str(theme.pk) for theme in kept])

    @classmethod
    def get_description(cls) -> str:
        """What Wagtail tells of the kind of task."""
        return _("The owner or the deputy of the theme can approve this task")
