"""What replacing would do on each page, told before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from .obstacles import may_publish, obstacle
from .places import Place, places_of


if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.utils.functional import _StrPromise


class Outcome(Enum):
    """What happens to a page."""

    LIVE = "live"
    LIVE_AND_DRAFT = "live_and_draft"
    DRAFT = "draft"
    WAITS = "waits"
    LEFT = "left"

    @property
    def label(self) -> _StrPromise:
        """The sentence for the editor."""
        return _LABELS[self]


_LABELS = {
    Outcome.LIVE: _("Replaced on the published page."),
    Outcome.LIVE_AND_DRAFT: _(
        "Replaced on the published page and in its draft; the draft's other changes stay unpublished."
    ),
    Outcome.DRAFT: _("Replaced in the draft; nothing is published."),
    Outcome.WAITS: _("Replaced in the draft only: publishing the page is not yours to do."),
    Outcome.LEFT: _("Left as it is."),
}


@dataclass(frozen=True)
class Step:
    """One page; ``reason`` tells why it is left."""

    place: Place
    outcome: Outcome
    reason: _StrPromise | None = None

    @property
    def is_left(self) -> bool:
        """Whether nothing is done to it."""
        return self.outcome is Outcome.LEFT

    @property
    def publishes(self) -> bool:
        """Whether the published version changes."""
        return self.outcome in {Outcome.LIVE, Outcome.LIVE_AND_DRAFT}


def steps_of(service_id: int, user: User) -> list[Step]:
    """A step for every page that names the service."""
    return [step_of(place, service_id, user) for place in places_of(service_id)]


def step_of(place: Place, service_id: int, user: User) -> Step:
    """What would happen on one page."""
    if reason := obstacle(place.page, user):
        return Step(place, Outcome.LEFT, reason)
    if not place.is_live_with(service_id):
        return Step(place, Outcome.DRAFT)
    if not may_publish(place.page, user):
        return Step(place, Outcome.WAITS)
    return Step(place, Outcome.LIVE_AND_DRAFT if place.draft else Outcome.LIVE)
