"""Looking for services in our own copy of PTV, gone and hidden ones included."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from ptvsync.models import Organization, Service
from ptvsync.reach import subtree
from search.models import SearchDocument
from themepages.visibility.question import Asked, Question


def services_in_copy(question: Question) -> QuerySet[Service]:
    """The services that a question may mean; published ones first."""
    return _readable(Service.objects.filter(_condition(question))).order_by("status", "name", "pk")


def services_by_id(registry_ids: Iterable[UUID]) -> dict[UUID, Service]:
    """Those of some services that the copy has, by PTV id."""
    rows = _readable(Service.objects.filter(registry_id__in=list(registry_ids)))
    return {row.registry_id: row for row in rows}


def _readable(services: QuerySet[Service]) -> QuerySet[Service]:
    """With what an explanation reads, without what it does not."""
    services = services.select_related("organization", "addition")
    return services.defer("payload", "organization__payload")


def _condition(question: Question) -> Q:
    match question.kind:
        case Asked.REGISTRY_ID:
            one = Q(registry_id=question.registry_id)
            return one | Q(organization__in=subtree([question.registry_id]))
        case Asked.BUSINESS_ID:
            return Q(organization__in=_provider(question.value))
        case Asked.NAME:
            return _named(question.value)
        case _:
            return Q(pk__in=())


def _provider(business_id: str) -> set[int]:
    rows = Organization.objects.filter(business_id=business_id)
    return subtree(rows.values_list("registry_id", flat=True))


def _named(text: str) -> Q:
    """Each word in the name or the provider's, or all in a title of the search, which has other languages."""
    everywhere, titled = Q(), Q()
    for word in text.split():
        everywhere &= Q(name__icontains=word) | Q(organization__name__icontains=word)
        titled &= Q(title__icontains=word)
    documents = SearchDocument.objects.filter(titled, kind="service")
    found = [int(pk) for pk in documents.values_list("object_id", flat=True)]
    return everywhere | Q(pk__in=found)
