"""Taking a replacement back, on the pages that nobody has edited since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page

from themepages.models import ReplacedPage, ServiceReplacement

from .content import Content, content_from_json
from .log_actions import UNDO
from .obstacles import may_publish, obstacle
from .translations import renew_source, swap_overrides
from .versions import write_versions


if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Kept:
    """A page that was left as it is, and why."""

    page: Page
    reason: _StrPromise


@transaction.atomic
def undo_replacement(replacement: ServiceReplacement, user: User) -> list[Kept]:
    """Restore what can be restored; gives the pages that were left. Nothing is done twice."""
    kept = []
    ServiceReplacement.objects.select_for_update().get(pk=replacement.pk)
    for row in replacement.pages.filter(undone=False):
        page = Page.objects.select_for_update().get(pk=row.page_id).specific
        reason = _reason_to_keep(row, page, user)
        if reason:
            kept.append(Kept(page, reason))
        else:
            _restore(row, page, user)
    if not kept:
        replacement.undone_at, replacement.undone_by = timezone.now(), user
        replacement.save(update_fields=["undone_at", "undone_by"])
    return kept


def _reason_to_keep(row: ReplacedPage, page: Page, user: User) -> _StrPromise | None:
    revisions = (page.latest_revision_id, page.live_revision_id if page.live else None)
    if revisions != (row.latest_after, row.live_after):
        return _("The page has been edited since.")
    if reason := obstacle(page, user):
        return reason
    if row.live_before is not None and not may_publish(page, user):
        return _("Publishing the page is not yours to do.")
    return None


def _restore(row: ReplacedPage, page: Page, user: User) -> None:
    after = write_versions(
        page, _content(page, row.live_before), _content(page, row.draft_before), user
    )
    if page.live and not row.was_draft:
        # The draft says what the published page says.
        Page.objects.filter(pk=page.pk).update(has_unpublished_changes=False)
    replacement = row.replacement
    if before := _content(page, row.live_before):
        renew_source(page)
        live = before.swapped(replacement.old_id, replacement.new_id)
        swap_overrides(page, live, before, (replacement.new_id, replacement.old_id))
    row.undone = True
    row.save(update_fields=["undone"])
    names = {"old": replacement.old.name, "new": replacement.new.name}
    log(after, UNDO, user=user, revision=after.latest_revision, data=names)


def _content(page: Page, data: dict | None) -> Content | None:
    return None if data is None else content_from_json(type(page), data)
