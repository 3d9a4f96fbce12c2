"""Who is concerned by services that are gone: those who may edit a page that names one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import Page
from wagtail.permissions import policy_registry


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


def may_see_report(user: User | AnonymousUser) -> bool:
    """Those who read the registry and edit some page."""
    pages = policy_registry.get_by_type(Page)
    reads = user.has_perm("ptvsync.view_service")
    return reads and pages.user_has_any_permission(user, {"add", "change"})


def sees_everything(user: User) -> bool:
    """Those who keep the whole site see every use, others those on their own pages."""
    return user.has_perm("ptvsync.change_serviceaddition")
