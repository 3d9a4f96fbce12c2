"""The brake: a run that would take away much more than usual changes nothing (reference §4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ptvsync.models import SyncRun
from ptvsync.records import Kind

from .errors import Braked
from .largest_losses import largest_losses
from .plan import Plan
from .plan_table import Fate
from .shapes import SHAPES
from .silence import Silenced, silenced


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


MOST_SHARE = 0.20
MOST_ROWS = 5

EMPTY = _("PTV gave no services at all, so nothing was changed: check the region settings.")
TOO_MANY = _(
    "PTV no longer gives %(gone)s of %(published)s items (%(name)s), so nothing was changed: check "
    "PTV and the region settings, and accept the run, or run sync_ptv --full --accept-withdrawals, "
    "if it is right."
)
TOO_MANY_OF_ONE = _(
    "PTV no longer gives %(gone)s of %(published)s services of %(name)s, so nothing was changed: "
    "check PTV and the region settings, and accept the run, or run sync_ptv --full "
    "--accept-withdrawals, if it is right."
)
SILENCED = _(
    "PTV gave no connection to a channel for %(gone)s of %(published)s changed services, so nothing "
    "was changed: check in PTV how they are reached, and accept the run if it is right."
)


def check(run: SyncRun, plan: Plan) -> None:
    """Raise Braked when a run would take away more than it may without the owner's yes.

    One service that is fetched by hand may go; how a full answer is distributed, only a full run tells.
    """
    if run.kind == SyncRun.Kind.SINGLE:
        return
    _check_kinds(plan)
    if run.kind == SyncRun.Kind.FULL:
        _check_places_and_providers()
    else:
        _check_silence(silenced())


def check_empty(plan: Plan) -> None:
    """Raise Braked when there is no service at all, which nobody can accept."""
    if not plan.fetched(Kind.SERVICE):
        raise Braked(EMPTY)


def _check_kinds(plan: Plan) -> None:
    """The published rows of a kind."""
    for kind, shape in SHAPES.items():
        gone = plan.fates[kind][Fate.WITHDRAWN]
        if gone > MOST_ROWS:
            name = shape.model._meta.verbose_name_plural
            _check_share(TOO_MANY, gone, shape.published().count(), name=name)


def _check_places_and_providers() -> None:
    """One list of PTV that comes empty or half is a small part of the whole, but all of a town's."""
    for loss in largest_losses(MOST_ROWS, MOST_SHARE):
        _check_share(TOO_MANY_OF_ONE, loss.gone, loss.published, name=loss.name)


def _check_silence(services: Silenced) -> None:
    _check_share(SILENCED, services.silent, services.connected)


def _check_share(sentence: _StrPromise, gone: int, published: int, **words: object) -> None:
    """More than 20 % and more than five are too many."""
    if gone > MOST_ROWS and gone > MOST_SHARE * published:
        raise Braked(sentence, gone=gone, published=published, **words)
