"""The answer to a question: one service explained, several to choose from, or what to do instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from ptvsync.clients import RegistryError
from ptvsync.language import LocalText
from ptvsync.municipalities import region_municipalities
from themepages.matching.candidate import candidate_of
from themepages.service_cards import area_text
from themepages.visibility.copy import services_by_id, services_in_copy
from themepages.visibility.explanation import Explainer, Explanation
from themepages.visibility.live import LiveService, ask_registry, candidate_of_live
from themepages.visibility.question import Asked, Question


if TYPE_CHECKING:
    from ptvsync.models import Service


MOST_CHOICES = 30


@dataclass(frozen=True)
class Subject:
    """A service that the question may mean. ``url`` is its page here, if it has one."""

    registry_id: UUID
    title: LocalText
    provider: LocalText
    explanation: Explanation
    place: str = ""
    url: str = ""
    is_live: bool = False
    withdrawn_at: datetime | None = None


@dataclass(frozen=True)
class Answer:
    """``problem`` is PTV's own sentence when it did not answer; ``more`` counts what is not listed."""

    subjects: tuple[Subject, ...] = ()
    more: int = 0
    problem: str = ""
    asked_registry: bool = False

    @property
    def only(self) -> Subject | None:
        """The service, when there is no choice."""
        return self.subjects[0] if len(self.subjects) == 1 else None


def answer(question: Question, request: HttpRequest, *, ask_anyway: bool = False) -> Answer:
    """Look in the copy, and ask PTV for what it does not have or when told to ``ask_anyway``.

    Raises TooManyQuestions.
    """
    explainer = Explainer(request)
    rows = services_in_copy(question)
    subjects = tuple(_subject(row, explainer, request) for row in rows[:MOST_CHOICES])
    more = rows.count() - MOST_CHOICES if len(subjects) == MOST_CHOICES else 0
    if question.kind is Asked.NAME or (subjects and not ask_anyway):
        return Answer(subjects, more)
    address = request.META.get(settings.CLIENT_ADDRESS_KEY, "")
    try:
        live = ask_registry(question, address)
    except RegistryError as error:
        return Answer(subjects, more, problem=str(error), asked_registry=True)
    known = set(rows.values_list("registry_id", flat=True))
    new = [service for service in live if service.record.id not in known][:MOST_CHOICES]
    found = _found_subjects(new, explainer, request)
    return Answer((*subjects, *found), more, asked_registry=True)


def explained(service: Service, request: HttpRequest) -> Subject:
    """One service of the copy."""
    return _subject(service, Explainer(request), request)


def _subject(service: Service, explainer: Explainer, request: HttpRequest) -> Subject:
    explanation = explainer.explain(candidate_of(service))
    provider = service.organization
    return Subject(
        registry_id=service.registry_id,
        title=service.title,
        provider=provider.title if provider else LocalText(),
        explanation=explanation,
        place=area_text(service, region_municipalities(request)),
        url=service.get_absolute_url() if explanation.is_public else "",
        withdrawn_at=service.withdrawn_at if not service.is_published else None,
    )


def _found_subjects(
    found: Iterable[LiveService], explainer: Explainer, request: HttpRequest
) -> Iterator[Subject]:
    """PTV also tells what a provider only takes part in: the copy may have that under another one."""
    services = list(found)
    rows = services_by_id(service.record.id for service in services)
    for service in services:
        row = rows.get(service.record.id)
        yield _subject(row, explainer, request) if row else _live_subject(service, explainer)


def _live_subject(service: LiveService, explainer: Explainer) -> Subject:
    return Subject(
        registry_id=service.record.id,
        title=service.title,
        provider=service.provider_name,
        explanation=explainer.explain(candidate_of_live(service)),
        is_live=True,
    )
