"""What follows when services, rules, themes or the region change."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.signals import page_published, page_slug_changed, page_unpublished

from cms.region.models import RegionSettings
from ptvsync.signals import services_changed
from search import indexing
from themepages.matching.announce import index_services, match_and_announce
from themepages.matching.materialise import match_theme
from themepages.models import ThemePage, ThemeService


@receiver(services_changed, dispatch_uid="themepages_services_changed")
def match_changed_services(sender: Any, service_ids: set[int], **kwargs: Any) -> None:
    """Match every theme again, and index what changed or moved between themes."""
    match_and_announce(service_ids)


@receiver(post_save, sender=RegionSettings, dispatch_uid="themepages_region_saved")
def match_changed_region(sender: Any, **kwargs: Any) -> None:
    """Other municipalities or nationwide services: other services on every theme."""
    match_and_announce(set())


@receiver(page_published, sender=ThemePage, dispatch_uid="themepages_theme_published")
def match_published_theme(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """New rules count from publication on, and search knows the theme and its services."""
    moved = match_theme(instance) if instance.locale.is_default else set()
    indexing.index("theme", [str(instance.pk)])
    index_services(moved | _services_of(instance))


@receiver(page_unpublished, sender=ThemePage, dispatch_uid="themepages_theme_unpublished")
def forget_unpublished_theme(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """Search forgets the theme, and its services no longer belong to it."""
    indexing.remove("theme", [str(instance.pk)])
    index_services(_services_of(instance))


@receiver(page_slug_changed, sender=ThemePage, dispatch_uid="themepages_slug_changed")
def index_renamed_theme(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """The slug is the theme's name in the addresses of the search."""
    index_services(_services_of(instance))


def _services_of(theme: ThemePage) -> set[int]:
    rows = ThemeService.objects.filter(theme_key=theme.translation_key)
    return set(rows.values_list("service_id", flat=True))
