"""Asking PTV itself about a service that the copy does not have, with little patience."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from ptvsync.clients import Fetched, Known, RegistryClient, registry_client
from ptvsync.clients.errors import RegistryUnavailable
from ptvsync.language import LocalText, localize
from ptvsync.models import Organization
from ptvsync.reach import municipalities_of
from ptvsync.records import AreaScope, Kind, OrganizationRecord, ServiceRecord
from themepages.matching.candidate import Candidate
from themepages.visibility.question import Asked, Question
from themepages.visibility.rate_limit import count_question


PATIENCE_SECONDS = 4
REMEMBERED_SECONDS = 600
TOO_SLOW = _("PTV did not answer in time.")


@dataclass(frozen=True)
class LiveService:
    """A service as PTV has it now, and its provider if PTV told it."""

    record: ServiceRecord
    provider: OrganizationRecord | None = None

    @property
    def title(self) -> LocalText:
        """The name in the reader's language."""
        return localize(self.record.names)

    def provider_row(self) -> Organization | None:
        """The provider in the copy, if it is there."""
        key = self.record.organization_id
        return Organization.objects.filter(registry_id=key).first() if key else None

    @property
    def provider_name(self) -> LocalText:
        """The provider's name in the reader's language."""
        return localize(self.provider.names if self.provider else {})


def ask_registry(question: Question, address: str) -> list[LiveService]:
    """What PTV publishes; ``address`` is the asker's, for the limit.

    Raises TooManyQuestions, and RegistryError when PTV does not answer.
    """
    key = f"visibility:live:{question.value}"
    found = cache.get(key)
    if found is None:
        count_question(address)
        found = _within(PATIENCE_SECONDS, lambda: _ask(question))
        cache.set(key, found, REMEMBERED_SECONDS)
    return found


def candidate_of_live(service: LiveService) -> Candidate:
    """A live service as the conditions see it."""
    record = service.record
    provider = service.provider_row()
    keywords = (word.lower() for words in record.keywords.values() for word in words)
    return Candidate(
        registry_id=record.id,
        nationwide=record.area.scope is not AreaScope.LIMITED,
        organization=provider.pk if provider else None,
        municipality_codes=municipalities_of(record.area),
        class_codes=frozenset(record.classes),
        target_group_codes=frozenset(record.target_groups),
        keywords=frozenset(keywords),
        languages=frozenset(record.names),
    )


def _ask(question: Question) -> list[LiveService]:
    inbox = Fetched()
    with closing(registry_client(attempts=1, timeout=PATIENCE_SECONDS)) as client:
        _fetch(client, question, inbox)
    providers = {key: item.record for key, item in inbox.items[Kind.ORGANIZATION].items()}
    return [
        LiveService(item.record, providers.get(item.record.organization_id))
        for item in inbox.items[Kind.SERVICE].values()
    ]


def _fetch(client: RegistryClient, question: Question, inbox: Fetched) -> None:
    if question.kind is Asked.REGISTRY_ID:
        client.fetch_service(question.registry_id, Known(), inbox)
    else:
        client.fetch_provider(question.value, inbox)


def _within(seconds: float, ask: Callable[[], list[LiveService]]) -> list[LiveService]:
    """The answer; raises RegistryUnavailable when the questions together take longer."""
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        return pool.submit(ask).result(seconds)
    except TimeoutError as error:
        raise RegistryUnavailable(TOO_SLOW) from error
    finally:
        # What was asked ends by its own time limit; nobody waits for it.
        pool.shutdown(wait=False)
