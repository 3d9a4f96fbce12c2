"""The brake: a run that would take away much more than usual changes nothing (reference §4.4)."""

from __future__ import annotations

from .errors import Braked
from .plan import ModelPlan, Plan


MOST_SHARE = 0.20
MOST_ROWS = 5

EMPTY = "PTV gave no services at all, so nothing was changed: check the region settings."
TOO_MANY = (
    "PTV no longer gives {gone} of {published} {name}, so nothing was changed: check PTV and the "
    "region settings, and accept the change with sync_ptv --full --accept-withdrawals if it is right."
)


def check_brake(plan: Plan, full: bool) -> None:
    """Raise Braked when a full answer is empty or more than 20 % and 5 rows of a model would go."""
    if full and not plan.services.fetched:
        raise Braked(EMPTY)
    for name, part in plan.parts().items():
        if _too_many(part):
            gone, published = len(part.withdrawn), part.published
            raise Braked(TOO_MANY.format(gone=gone, published=published, name=name))


def _too_many(part: ModelPlan) -> bool:
    gone = len(part.withdrawn)
    return gone > MOST_ROWS and gone > MOST_SHARE * part.published
