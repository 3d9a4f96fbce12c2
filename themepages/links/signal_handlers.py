"""A change of the catalogue shows on every page that has the link, and in the search."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from asgiref.local import Local
from django.db.models.signals import post_save, pre_delete, pre_save
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.models import ReferenceIndex
from wagtail.signals import page_published, page_unpublished

from cms.pagecache.store import forget_branches, forget_pages
from cms.pages.paths import page_path
from search import indexing
from themepages.links.models import CatalogueLink
from themepages.links.reach import Placing, last_placing_of, pages_reached, placing_of
from themepages.models import ThemePage


KIND = "link"
# With more than these it is quicker to forget all.
MOST_PAGES = 60
_changes = Local()


@receiver(pre_save, sender=CatalogueLink, dispatch_uid="links_before_change")
def link_changes(sender: Any, instance: CatalogueLink, **kwargs: Any) -> None:
    """Note where the link stood until now; it is worked through once it is saved."""
    before = CatalogueLink.objects.filter(pk=instance.pk).first() if instance.pk else None
    if before:
        _noted().add(placing_of(before))


@receiver(pre_delete, sender=CatalogueLink, dispatch_uid="links_before_deletion")
def link_goes(sender: Any, instance: CatalogueLink, **kwargs: Any) -> None:
    """Note where it stood."""
    _note(last_placing_of(instance))


@receiver(post_save, sender=CatalogueLink, dispatch_uid="links_changed")
def link_changed(sender: Any, instance: CatalogueLink, **kwargs: Any) -> None:
    """Note where it stands now."""
    _note(placing_of(instance))


@receiver(page_published, sender=ThemePage, dispatch_uid="links_theme_published")
@receiver(page_unpublished, sender=ThemePage, dispatch_uid="links_theme_unpublished")
def index_links_of_theme(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """The sites whose themes show a link find it, and the search can be narrowed to these themes."""
    shown = ReferenceIndex.get_references_for_object(instance)
    links = shown.filter(to_content_type__app_label="links").values_list("to_object_id", flat=True)
    found = set(links)
    on_commit(lambda: indexing.index(KIND, found))


def _note(placing: Placing) -> None:
    """A list of links is worked through at once when its transaction is over.

    Each change asks for that: what a transaction that came to nothing noted is worked through with the next.
    """
    _noted().add(placing)
    on_commit(_work_through)


def _noted() -> set[Placing]:
    if not hasattr(_changes, "placings"):
        _changes.placings = set()
    return _changes.placings


def _work_through() -> None:
    placings, _changes.placings = _noted(), set()
    if placings:
        _forget_pages(placings)
        indexing.index(KIND, {placing.link for placing in placings})


def _forget_pages(placings: Collection[Placing]) -> None:
    pages = list(pages_reached(placings)[: MOST_PAGES + 1])
    if len(pages) > MOST_PAGES:
        forget_pages()
    else:
        forget_branches(path for page in pages if (path := page_path(page)))
