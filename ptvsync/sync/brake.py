"""The brake: a run that would take away much more than usual changes nothing (reference §4.4)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ptvsync.records import Kind

from .errors import Braked
from .plan import Plan
from .plan_table import Fate
from .shapes import SHAPES, Shape


MOST_SHARE = 0.20
MOST_ROWS = 5

EMPTY = _("PTV gave no services at all, so nothing was changed: check the region settings.")
TOO_MANY = _(
    "PTV no longer gives %(gone)s of %(published)s items (%(name)s), so nothing was changed: check "
    "PTV and the region settings, and accept the run, or run sync_ptv --full --accept-withdrawals, "
    "if it is right."
)


def check_empty(plan: Plan) -> None:
    """Raise Braked when there is no service at all, which nobody can accept."""
    if not plan.fetched(Kind.SERVICE):
        raise Braked(EMPTY)


def check_withdrawals(plan: Plan) -> None:
    """Raise Braked when more than 20 % and 5 of the published rows of a kind would go."""
    for kind, shape in SHAPES.items():
        gone = plan.fates[kind][Fate.WITHDRAWN]
        if gone > MOST_ROWS:
            _check_share(gone, shape)


def _check_share(gone: int, shape: Shape) -> None:
    published = shape.published().count()
    if gone > MOST_SHARE * published:
        name = shape.model._meta.verbose_name_plural
        raise Braked(TOO_MANY, gone=gone, published=published, name=name)
