"""What follows when an event page is published."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published

from events.models import EventPage
from events.occurrences import rebuild_with_translations


@receiver(page_published, sender=EventPage)
def rebuild_on_publish(sender: type[EventPage], instance: EventPage, **kwargs: Any) -> None:
    """The calendar shows what was just published."""
    rebuild_with_translations(instance)
