"""What follows when a content page is published or goes."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from home.models import ContentPage
from home.search_sources import ContentPageSource
from search import indexing


@receiver(page_published, sender=ContentPage, dispatch_uid="home_content_page_published")
def index_published_page(sender: Any, instance: ContentPage, **kwargs: Any) -> None:
    """Search finds the page."""
    indexing.index(ContentPageSource.kind, [str(instance.pk)])


@receiver(page_unpublished, sender=ContentPage, dispatch_uid="home_content_page_unpublished")
def forget_unpublished_page(sender: Any, instance: ContentPage, **kwargs: Any) -> None:
    """Search forgets the page."""
    indexing.remove(ContentPageSource.kind, [str(instance.pk)])
