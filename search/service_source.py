"""PTV services as documents; themepages adds the themes that they belong to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from ptvsync.language import localize
from ptvsync.models import CodeRow, OntologyTerm, Service, ServiceClass
from search.documents import Document, Facets
from search.regions import regions_of
from search.sources import Source


if TYPE_CHECKING:
    from ptvsync.records import ServiceRecord


CHUNK = 500

NamesByCode = Mapping[str, dict[str, str]]


class ServiceSource(Source):
    """One document for each service that the public may see and language that it has a name in."""

    kind = "service"
    label = _("Services")

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """The documents of the services that the public may see."""
        services = Service.objects.visible().select_related("organization", "addition")
        if ids is not None:
            services = services.filter(pk__in=ids)
        regions = regions_of(services)
        services = services.defer("payload", "organization__payload").order_by("pk")
        for service in services.iterator(chunk_size=CHUNK):
            for language in self._languages(service.data):
                with translation.override(language):
                    yield self._document(service, language, regions.get(service.pk, ()))

    def themes(self, service: Service) -> Iterable[str]:
        """The names of the themes of a service (see ``search.theme_names``); for subclasses that know them."""
        return ()

    def _languages(self, record: ServiceRecord) -> list[str]:
        return [code for code, _name in settings.LANGUAGES if record.names.get(code)]

    def _document(self, service: Service, language: str, regions: tuple[int, ...]) -> Document:
        record = service.data
        return Document(
            kind=self.kind,
            object_id=str(service.pk),
            language=language,
            title=record.names[language],
            url=service.get_absolute_url(),
            summary=record.summaries.get(language, ""),
            provider=str(service.organization.title) if service.organization else "",
            keywords=(
                record.alternative_names.get(language, ""),
                *record.keywords.get(language, ()),
                *self._class_names(record.classes, language),
                *_own_keywords(service),
            ),
            terms=tuple(self._term_names(record.ontology_terms, language)),
            body=_body(record, language),
            regions=regions,
            facets=self._facets(service),
        )

    def _facets(self, service: Service) -> Facets:
        return Facets(
            municipality_codes=tuple(service.municipality_codes),
            nationwide=service.nationwide,
            themes=tuple(self.themes(service)),
            target_groups=with_parents(service.target_group_codes),
            provider_type=service.provider_type,
            languages=tuple(service.data.languages),
            is_free=service.is_free,
            is_remote=service.is_remote,
        )

    def _class_names(self, codes: Iterable[str], language: str) -> Iterator[str]:
        for code in codes:
            if code in self._names_of_classes:
                yield localize(self._names_of_classes[code], language)

    def _term_names(self, codes: Iterable[str], language: str) -> Iterator[str]:
        """In the language alone: a Finnish term finds nothing in a Swedish text."""
        found = (self._names_of_terms.get(code, {}).get(language) for code in codes)
        return filter(None, found)

    @cached_property
    def _names_of_classes(self) -> NamesByCode:
        return _names_by_code(ServiceClass)

    @cached_property
    def _names_of_terms(self) -> NamesByCode:
        return _names_by_code(OntologyTerm)


def _names_by_code(model: type[CodeRow]) -> NamesByCode:
    return dict(model._default_manager.values_list("code", "names"))


def _own_keywords(service: Service) -> list[str]:
    """What the county has added; its words are of no certain language."""
    return service.own_addition.keywords if service.own_addition else []


def with_parents(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes such as KR1.1 with the groups they are part of, such as KR1, sorted."""
    found = set(codes)
    found.update(code.partition(".")[0] for code in list(found))
    return tuple(sorted(found))


def _body(record: ServiceRecord, language: str) -> str:
    texts = (record.descriptions, record.user_instructions, record.conditions)
    return "\n".join(text[language] for text in texts if text.get(language))
