"""Wagtail's users with our rules."""

from __future__ import annotations

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Takes the place of ``wagtail.users`` among the installed apps."""

    user_viewset = "cms.governance.users.viewset.GuardedUserViewSet"
