"""Naming a theme's owner and deputy."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.transaction import on_commit
from wagtail.log_actions import log

from cms.pagecache.store import forget_pages
from themepages.models import ThemePage


ACTION = "keepers.assigned"


@transaction.atomic
def assign_keepers(theme: ThemePage, owner: Any, deputy: Any, by: Any) -> None:
    """Name them in every language of the theme. Nobody's unfinished draft is published by it."""
    pages = ThemePage.objects.filter(translation_key=theme.translation_key)
    for page in pages.select_for_update():
        ThemePage.objects.filter(pk=page.pk).update(owner=owner, deputy=deputy)
        _name_in_revisions(page, deputy)
    on_commit(forget_pages)
    # Numbers, not names: the history outlives the accounts.
    keys = {"owner": owner and owner.pk, "deputy": deputy and deputy.pk}
    log(instance=theme, action=ACTION, user=by, data=keys)


def _name_in_revisions(page: ThemePage, deputy: Any) -> None:
    """Wagtail takes the owner from the page's row, but the deputy from the version it publishes."""
    current = Q(pk__in=[page.latest_revision_id, page.live_revision_id])
    scheduled = Q(approved_go_live_at__isnull=False)
    for revision in page.revisions.filter(current | scheduled).select_for_update():
        revision.content["deputy"] = deputy.pk if deputy else None
        revision.save(update_fields=["content"])
