"""Who may say yes for a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import Page

from themepages.models import ThemePage


if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models import QuerySet


def keepers_of(page: Page) -> list[User]:
    """The owner and the deputy who are at work and have the right to write the page; often nobody."""
    named = {user.pk: user for user in (page.owner, getattr(page, "deputy", None)) if user}
    return [user for user in named.values() if is_keeper(page, user)]


def is_keeper(page: Page, user: Any) -> bool:
    """Whether the user keeps this page: to be named is not enough without the rights of the role.

    A page that is no theme has an owner and no deputy.
    """
    if not user.is_active or user.pk not in {page.owner_id, getattr(page, "deputy_id", None)}:
        return False
    held = page.permissions_for_user(user).permissions
    return user.is_superuser or bool({"add", "change"} & set(held))


def themes_kept_by(user: Any) -> QuerySet[ThemePage]:
    """The themes of which the user is named as owner or deputy."""
    return ThemePage.objects.filter(Q(owner=user.pk) | Q(deputy=user.pk))
