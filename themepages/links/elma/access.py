"""Who may import: those who write links and may make redirects."""

from __future__ import annotations

from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

PERMISSIONS = (
    "links.add_cataloguelink",
    "links.change_cataloguelink",
    "wagtailredirects.add_redirect",
)


def may_import(user: User | AnonymousUser) -> bool:
    """Theme owners may not: a file may lead old addresses of the whole site elsewhere."""
    return user.has_perms(PERMISSIONS)
