"""What follows when pages move, get another address or site, or are closed to the public or opened."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_slug_changed, post_page_move

from search import indexing
from search.regions import moved_services
from search.sources import sources


@receiver([post_page_move, page_slug_changed], dispatch_uid="search_page_moved")
def index_moved_pages(sender: Any, instance: Page, **kwargs: Any) -> None:
    """Search knows the new addresses of a page and all that is below it."""
    transaction.on_commit(partial(_index_tree, instance))


@receiver(
    [post_save, post_delete], sender=PageViewRestriction, dispatch_uid="search_page_restricted"
)
def index_restricted_pages(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    """Search forgets what has become private, and finds what is public again."""
    # After commit: a restriction that goes along with its page leaves no page to be found.
    transaction.on_commit(partial(_index_tree, instance.page))


@receiver([post_save, post_delete], sender=Site, dispatch_uid="search_site_changed")
def index_site(sender: Any, instance: Site, **kwargs: Any) -> None:
    """A site finds the services of its region, and the pages below its root in every language."""
    for root in instance.root_page.get_translations(inclusive=True):
        transaction.on_commit(partial(_index_tree, root))
    transaction.on_commit(_index_moved_services)


def _index_moved_services() -> None:
    indexing.index("service", moved_services())


def _index_tree(page: Page) -> None:
    for kind, source in sources().items():
        if source.page_model:
            below = Page.objects.descendant_of(page, inclusive=True).type(source.page_model)
            indexing.index(kind, list(below.values_list("pk", flat=True)))
