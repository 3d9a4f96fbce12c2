"""The search follows the walks."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from search import indexing
from tarjotin_walks.models import Walk


@receiver([post_save, post_delete], sender=Walk, dispatch_uid="walks_changed")
def index_walk(sender: Any, instance: Walk, **kwargs: Any) -> None:
    """Index the walk anew, or forget it."""
    transaction.on_commit(partial(indexing.index, "walk", [instance.pk]))
