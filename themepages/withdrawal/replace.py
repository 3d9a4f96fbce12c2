"""Replacing a service that is gone by another, everywhere at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from ptvsync.models import Service
from themepages.models import ReplacedPage, ServiceReplacement

from .content import Content
from .log_actions import REPLACE
from .places import Place, place_of
from .steps import Step, step_of, steps_of
from .translations import renew_source, swap_overrides
from .versions import write_versions


if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def replace_service(
    old: Service, new: Service, user: User
) -> tuple[ServiceReplacement | None, list[Step]]:
    """Put ``new`` in the place of ``old`` on every page that the user may edit.

    Gives what can be undone (None when no page was changed) and what was done on each page.
    """
    steps = [_locked(step, old, user) for step in steps_of(old.pk, user)]
    doable = [step for step in steps if not step.is_left]
    if not doable:
        return None, steps
    replacement = ServiceReplacement.objects.create(old=old, new=new, user=user)
    for step in doable:
        _carry_out(step, replacement, user)
    return replacement, steps


def _locked(step: Step, old: Service, user: User) -> Step:
    """The step again on a page that nobody else saves meanwhile."""
    model = step.place.page.specific_class
    Page.objects.select_for_update().get(pk=step.place.page.pk)
    return step_of(place_of(model.objects.get(pk=step.place.page.pk)), old.pk, user)


def _carry_out(step: Step, replacement: ServiceReplacement, user: User) -> None:
    place, page = step.place, step.place.page
    live_before = place.live if step.publishes else None
    # A page without a draft gets one when its published version must wait.
    draft_before = place.draft or (None if step.publishes else place.live)
    after = write_versions(
        page, _new(live_before, replacement), _new(draft_before, replacement), user
    )
    ReplacedPage.objects.create(
        replacement=replacement,
        page=page,
        live_before=live_before and live_before.as_json(),
        draft_before=draft_before and draft_before.as_json(),
        was_draft=_has_draft(place),
        revision_before=page.latest_revision,
        latest_after=after.latest_revision_id,
        live_after=after.live_revision_id if after.live else None,
    )
    if live_before is not None:
        renew_source(after)
        live = live_before.swapped(replacement.old_id, replacement.new_id)
        swap_overrides(after, live_before, live, (replacement.old_id, replacement.new_id))
    names = {"old": replacement.old.name, "new": replacement.new.name}
    log(after, REPLACE, user=user, revision=after.latest_revision, data=names)


def _new(content: Content | None, replacement: ServiceReplacement) -> Content | None:
    return content and content.swapped(replacement.old_id, replacement.new_id)


def _has_draft(place: Place) -> bool:
    return place.page.has_unpublished_changes
