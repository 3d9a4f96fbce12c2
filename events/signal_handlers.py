"""What follows when an event page is published, unpublished or deleted."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from events.models import EventPage
from events.occurrences import rebuild_with_translations
from search import indexing


@receiver(page_published, sender=EventPage, dispatch_uid="events_published")
def show_published_event(sender: Any, instance: EventPage, **kwargs: Any) -> None:
    """The calendar and search show what was just published, in every language that follows its dates."""
    rebuilt = rebuild_with_translations(instance)
    indexing.index("event", {str(page.pk) for page in rebuilt})


@receiver([page_unpublished, post_delete], sender=EventPage, dispatch_uid="events_gone")
def forget_event(sender: Any, instance: EventPage, **kwargs: Any) -> None:
    """Search forgets an event that nobody can open."""
    indexing.remove("event", {str(instance.pk)})
