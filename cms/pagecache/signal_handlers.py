"""An editor's publishing changes menus, lists and tiles far from the page itself: forget all pages."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.models import PageViewRestriction, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms.pagecache.store import forget_pages
from cms.region.models import RegionSettings


@receiver([page_published, page_unpublished, post_page_move, page_slug_changed])
def page_changed(sender: Any, **kwargs: Any) -> None:
    """A page appeared, changed, moved or went."""
    on_commit(forget_pages)


@receiver([post_save, post_delete], sender=RegionSettings)
@receiver([post_save, post_delete], sender=Site)
@receiver([post_save, post_delete], sender=PageViewRestriction)
def settings_changed(sender: Any, **kwargs: Any) -> None:
    """What stands on every page, or who may read one, changed."""
    on_commit(forget_pages)
