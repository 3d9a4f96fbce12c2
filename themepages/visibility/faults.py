"""What the quality rules say of a service: no reason for hiding it, but worth mending in PTV."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ptvsync.language import LocalText
from ptvsync.quality.models import QualityFlag
from ptvsync.quality.wording import where_of


if TYPE_CHECKING:
    from .answer import Subject


@dataclass(frozen=True)
class FaultPlace:
    """``where`` in the reader's language; ``text`` is a quotation, which knows its own."""

    where: str
    text: LocalText


@dataclass(frozen=True)
class Fault:
    """A fault, why it matters, what its maintainer does, and where it is."""

    title: str
    explanation: str
    hint: str
    places: tuple[FaultPlace, ...]


def faults_of(subject: Subject | None) -> list[Fault]:
    """Those of a service that the copy has and PTV still publishes, the most serious first: one query."""
    if subject is None or subject.is_live or subject.withdrawn_at:
        return []
    flags = QualityFlag.objects.filter(service__registry_id=subject.registry_id)
    return [_fault(flag) for flag in flags.by_severity()]


def _fault(flag: QualityFlag) -> Fault:
    found = (
        FaultPlace(
            where_of(finding), LocalText(finding.get("text", ""), finding.get("language", ""))
        )
        for finding in flag.detail
    )
    places = tuple(place for place in found if place.where or place.text)
    return Fault(flag.title, flag.explanation, flag.hint, places)
