"""What follows when an editorial page is published or goes."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from home.search_sources import LivePageSource
from search import indexing
from search.sources import sources


@receiver(page_published, dispatch_uid="home_page_published")
def index_published_page(sender: Any, instance: Page, **kwargs: Any) -> None:
    """Search finds the page."""
    for kind in _kinds(instance):
        indexing.index(kind, [str(instance.pk)])


@receiver(page_unpublished, dispatch_uid="home_page_unpublished")
def forget_unpublished_page(sender: Any, instance: Page, **kwargs: Any) -> None:
    """Search forgets the page."""
    for kind in _kinds(instance):
        indexing.remove(kind, [str(instance.pk)])


def _kinds(page: Page) -> list[str]:
    return [
        kind
        for kind, source in sources().items()
        if isinstance(source, LivePageSource) and source.page_model is type(page)
    ]
