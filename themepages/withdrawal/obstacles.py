"""Why a page cannot be changed for somebody now, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.utils.functional import _StrPromise


def obstacle(page: Page, user: User) -> _StrPromise | None:
    """The reason, or None when nothing is in the way."""
    tester = page.permissions_for_user(user)
    if not tester.can_edit():
        return _("You have no right to edit this page.")
    if tester.page_locked():
        return _("The page is locked.")
    if page.current_workflow_state is not None:
        return _("The page waits for approval; try again after it.")
    if page.scheduled_revision is not None:
        return _("Changes of the page are scheduled to be published; try again after that.")
    return None


def may_publish(page: Page, user: User) -> bool:
    """Whether a change can go live at once."""
    return page.permissions_for_user(user).can_publish()
