"""A person who is no longer shown to all disappears from public pages at once."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.db.transaction import on_commit
from django.dispatch import receiver

from cms.pagecache.store import forget_pages
from ptvsync.coordinators.models import CoordinatorTurn


@receiver([post_save, post_delete], sender=CoordinatorTurn, dispatch_uid="coordinators_changed")
def turn_changed(sender: Any, **kwargs: Any) -> None:
    """Turns stand on several pages."""
    on_commit(forget_pages)
