"""What follows when services or rules change: themes are matched, search is told."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from cms.pagecache.store import forget_pages
from ptvsync.signals import services_changed
from search import indexing
from themepages.matching.materialise import match_all_themes, match_theme
from themepages.models import ThemePage


@receiver(services_changed, dispatch_uid="themepages_services_changed")
def match_changed_services(sender: Any, service_ids: set[int], **kwargs: Any) -> None:
    """Match every theme again, and index what changed or moved between themes."""
    moved = match_all_themes()
    indexing.index("service", service_ids | moved)
    forget_pages()


@receiver(page_published, sender=ThemePage, dispatch_uid="themepages_theme_published")
def match_published_theme(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """New rules count from publication on."""
    moved = match_theme(instance) if instance.locale.is_default else set()
    indexing.index("theme", {instance.pk})
    indexing.index("service", moved)


@receiver(page_unpublished, sender=ThemePage, dispatch_uid="themepages_theme_unpublished")
def forget_unpublished_theme(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """Search forgets a theme that is no longer published."""
    indexing.remove("theme", {instance.pk})
