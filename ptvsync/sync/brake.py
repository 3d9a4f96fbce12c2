"""The brake: a run that would take away much more than usual changes nothing (reference §4.4)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from .errors import Braked
from .plan import ModelPlan, Plan


MOST_SHARE = 0.20
MOST_ROWS = 5

EMPTY = _("PTV gave no services at all, so nothing was changed: check the region settings.")
TOO_MANY = _(
    "PTV no longer gives %(gone)s of %(published)s items (%(name)s), so nothing was changed: check "
    "PTV and the region settings, and accept with sync_ptv --full --accept-withdrawals if it is right."
)


def check_brake(plan: Plan, full: bool, accept_withdrawals: bool) -> None:
    """Raise Braked when a full answer is empty or more than 20 % and 5 rows of a model would go.

    The owner can accept withdrawals, but never an empty answer.
    """
    if full and not plan.services.fetched:
        raise Braked(EMPTY)
    if not accept_withdrawals:
        _check_withdrawals(plan)


def _check_withdrawals(plan: Plan) -> None:
    for part in plan.parts().values():
        if _too_many(part):
            name = part.model._meta.verbose_name_plural
            raise Braked(TOO_MANY, gone=len(part.withdrawn), published=part.published, name=name)


def _too_many(part: ModelPlan) -> bool:
    gone = len(part.withdrawn)
    return gone > MOST_ROWS and gone > MOST_SHARE * part.published
