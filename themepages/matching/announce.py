"""Matching every theme and telling search and the page cache what follows."""

from __future__ import annotations

from collections.abc import Iterable

from cms.pagecache.store import forget_pages
from search import indexing
from search.regions import moved_services
from themepages.matching.materialise import match_all_themes


def match_and_announce(changed: set[int]) -> None:
    """Match all themes; index the ``changed`` services (pks) and those that moved between themes or regions.

    Forgets kept pages whatever happens.
    """
    try:
        index_services(changed | match_all_themes() | moved_services())
    finally:
        forget_pages()


def index_services(pks: Iterable[int]) -> None:
    """Bring the search documents of services up to date."""
    indexing.index("service", [str(pk) for pk in sorted(pks)])
