"""The pages that name services, in their published and in their draft version."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex, Revision, get_page_models

from ptvsync.models import Service

from .content import Content, content_of_page, content_of_revision
from .stream import stream_fields


@dataclass(frozen=True)
class Place:
    """A page with what its published version names and what its draft does; None where there is no such."""

    page: Page
    live: Content | None
    draft: Content | None

    def services(self) -> set[int]:
        """Primary keys of every service named in either version."""
        versions = (version for version in (self.live, self.draft) if version)
        return {key for version in versions for key in version.services()}

    def is_live_with(self, service_id: int) -> bool:
        """Whether the published version names the service."""
        return self.live is not None and service_id in self.live.services()


def places_naming(services: QuerySet[Service]) -> list[Place]:
    """The pages that name one of the services, and drafts, of which Wagtail's reference index tells nothing.

    Aliases follow their source and are left out.
    """
    asked = Q(pk__in=_referring(services)) | Q(has_unpublished_changes=True) | Q(live=False)
    pages = [page for model in _models() for page in _pages(model, asked)]
    drafts = Revision.objects.in_bulk(
        [page.latest_revision_id for page in pages if _is_draft(page)]
    )
    return [_place(page, drafts) for page in pages]


def place_of(page: Page) -> Place:
    """One page; ``page`` is specific."""
    return _place(page, {page.latest_revision_id: page.latest_revision})


def places_of(service_id: int) -> list[Place]:
    """The pages that name a service."""
    places = places_naming(Service.objects.filter(pk=service_id))
    return [place for place in places if service_id in place.services()]


def _referring(services: QuerySet[Service]) -> list[int]:
    """Primary keys of the pages whose own tables name one of the services."""
    keys = services.annotate(key=Cast("pk", CharField())).values("key")
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(Service),
        to_object_id__in=keys,
    )
    return [int(key) for key in references.values_list("object_id", flat=True).distinct()]


def _models() -> list[type[Page]]:
    return [model for model in get_page_models() if stream_fields(model) or hasattr(model, "pins")]


def _pages(model: type[Page], asked: Q) -> list[Page]:
    pages = model._default_manager.filter(asked, alias_of=None)
    pages = pages.select_related("locale", "content_type")
    if hasattr(model, "pins"):
        pages = pages.prefetch_related("pins")
    return list(pages.order_by("path"))


def _is_draft(page: Page) -> bool:
    """Whether the latest revision says something else than the page's own table."""
    return page.latest_revision_id is not None and (page.has_unpublished_changes or not page.live)


def _place(page: Page, drafts: dict[int | None, Revision | None]) -> Place:
    own = content_of_page(page)
    revision = drafts.get(page.latest_revision_id) if _is_draft(page) else None
    draft = None if page.live else own
    if revision:
        draft = content_of_revision(type(page), revision.content)
    return Place(page, own if page.live else None, draft)
