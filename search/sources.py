"""Where documents come from. Apps register their sources in ``PluginSpec.search_sources``."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from typing import ClassVar

from django.utils.functional import Promise
from wagtail.models import Page

from cms.plugins.registry import contributions
from search.documents import Document


class Source(ABC):
    """Everything of one kind that can be found. ``label`` names the kind to readers, in the plural.

    A source of pages gives its ``page_model``; its documents' object ids are then the pages' pks.
    """

    kind: ClassVar[str]
    label: ClassVar[str | Promise]
    page_model: ClassVar[type[Page] | None] = None

    @abstractmethod
    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """The documents of the objects with these ids (None: of all), only of those that are public."""


def sources() -> dict[str, Source]:
    """The registered sources by kind; a later plugin's source replaces an earlier one's of the same kind."""
    return {source.kind: source() for source in contributions("search_sources")}
