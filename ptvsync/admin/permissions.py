"""Nobody changes what belongs to the registry, superusers included."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy


if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser


VIEW = "view"

# Starting and cancelling runs, deciding on what the brake stopped, fetching one service again.
RUN = "ptvsync.run_syncrun"
DECIDE = "ptvsync.decide_syncrun"
REFRESH = "ptvsync.refresh_service"
VIEW_RUNS = "ptvsync.view_syncrun"
VIEW_CHANGES = "ptvsync.view_rowchange"


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Grants at most the permission to view."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Whether the user may do it: only viewing can be allowed."""
        return action == VIEW and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet:
        """Users who may view, when viewing is asked about; nobody, not even a superuser, otherwise."""
        users = super().users_with_any_permission([VIEW])
        return users if VIEW in actions else users.none()
