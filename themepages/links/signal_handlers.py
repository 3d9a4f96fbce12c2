"""A change of the catalogue shows on every page that has the link."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.db.transaction import on_commit
from django.dispatch import receiver

from cms.pagecache.store import forget_pages
from themepages.links.models import CatalogueLink


@receiver([post_save, post_delete], sender=CatalogueLink)
def link_changed(sender: Any, **_arguments: Any) -> None:
    """Forget the kept pages, as the publishing of a page does."""
    on_commit(forget_pages)
