"""A service as the conditions see it, whether it has a row in the copy or was only asked from PTV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID


if TYPE_CHECKING:
    from ptvsync.models import Service


@dataclass(frozen=True)
class Candidate:
    """What is asked about a service. ``organization`` is the primary key of its provider's row.

    Codes, keywords and languages are those of the columns of ``Service``.
    """

    registry_id: UUID
    is_published: bool = True
    withdrawn_at: datetime | None = None
    is_hidden: bool = False
    nationwide: bool = False
    organization: int | None = None
    municipality_codes: frozenset[str] = frozenset()
    class_codes: frozenset[str] = frozenset()
    target_group_codes: frozenset[str] = frozenset()
    keywords: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


def candidate_of(service: Service) -> Candidate:
    """A service of the copy."""
    return Candidate(
        registry_id=service.registry_id,
        is_published=service.is_published,
        withdrawn_at=service.withdrawn_at,
        is_hidden=is_hidden(service),
        nationwide=service.nationwide,
        organization=service.organization_id,
        municipality_codes=frozenset(service.municipality_codes),
        class_codes=frozenset(service.class_codes),
        target_group_codes=frozenset(service.target_group_codes),
        keywords=frozenset(service.keywords),
        languages=frozenset(service.languages),
    )


def is_hidden(service: Service) -> bool:
    """Whether the county hides the service."""
    addition = getattr(service, "addition", None)
    return addition is not None and addition.hidden
