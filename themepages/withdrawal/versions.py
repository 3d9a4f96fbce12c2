"""Writing the two versions of a page: the published one, and the draft that stays a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import Page, Revision

from .content import Content, put_content


if TYPE_CHECKING:
    from django.contrib.auth.models import User


def write_versions(page: Page, live: Content | None, draft: Content | None, user: User) -> Page:
    """Publish ``live`` and save ``draft`` after it, each with all else as that version has it.

    Gives the page as it is then. Publishing makes its revision the latest one, so a draft that is
    not to be changed is saved again behind it.
    """
    held = _draft_of(page)
    if live is not None:
        _save(page.specific_class.objects.get(pk=page.pk), live, user).publish(
            user=user, skip_permission_checks=True
        )
    if draft is not None or (live is not None and held is not None):
        _save(_draft_object(page, held), draft, user)
    return page.specific_class.objects.get(pk=page.pk)


def _draft_of(page: Page) -> Revision | None:
    """The revision that has unpublished changes."""
    is_draft = page.has_unpublished_changes or not page.live
    return page.latest_revision if is_draft else None


def _draft_object(page: Page, held: Revision | None) -> Page:
    """Made only now: tree and state come from the table, where publishing has just changed them."""
    return held.as_object() if held else page.specific_class.objects.get(pk=page.pk)


def _save(page: Page, content: Content | None, user: User) -> Revision:
    if content is not None:
        put_content(page, content)
    # Other people's unfinished fields are none of this change's business.
    return page.save_revision(user=user, clean=False)
