"""A page that cannot be published when its time comes waits for its people instead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.permissions import policy_registry

from cms.contentcheck.checking import obstacles
from cms.contentcheck.letter import tell
from cms.contentcheck.rule import Rule


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


ACTION = "contentcheck.held_back"


def hold_back(due: datetime) -> int:
    """Take the time from what cannot be published and was to be by ``due``; gives how many pages.

    The published version, if there is one, stays. The version that was to come is the page's draft.
    """
    held = list(_faulty(due))
    for revision, page, faults in held:
        _hold(revision, page, faults)
        tell(revision, page, [str(rule.title) for rule in faults])
    return len(held)


def held_pages(user: User | AnonymousUser) -> QuerySet[Page]:
    """Pages that the user may change, held back and not saved since, the longest held first."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    held = PageLogEntry.objects.filter(
        page=OuterRef("pk"),
        action=ACTION,
        timestamp__gte=OuterRef("latest_revision_created_at"),
    )
    return pages.filter(Exists(held), has_unpublished_changes=True)


def _faulty(due: datetime) -> Iterator[tuple[Revision, Page, list[Rule]]]:
    revisions = Revision.page_revisions.filter(approved_go_live_at__lt=due)
    for revision in revisions.order_by("approved_go_live_at"):
        page = revision.as_object()
        if faults := obstacles(page):
            yield revision, page, faults


@transaction.atomic
def _hold(revision: Revision, page: Page, faults: list[Rule]) -> None:
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    data = {"rules": [rule.code for rule in faults]}
    log(instance=page, action=ACTION, revision=revision, data=data)
