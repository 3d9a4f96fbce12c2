"""The owner's yes to what the brake stopped."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet

from ptvsync.models import RegistryRow, SyncRun
from ptvsync.records import Kind

from .decisions import check_package, decide, has_package, waiting
from .lock import only_run
from .package import apply_package, plan_package
from .plan import make_plan
from .shapes import SHAPES
from .staged_codes import staged_codes
from .statements import rows
from .sweep import sweep


WITHDRAWN = "SELECT row_id FROM sync_plan WHERE kind = %(kind)s AND fate = 'withdrawn'"


def accept(run: SyncRun, user: AbstractBaseUser | None) -> SyncRun:
    """Apply what a braked run fetched, compared anew with the rows of now.

    Raises SyncBusy while a run goes on, NotWaiting when there is nothing to accept, and Braked for an
    empty answer, which nobody can accept.
    """
    with only_run():
        with transaction.atomic():
            held = waiting(run)
            check_package(held)
            plan = plan_package(held, held.counters.get("warnings", {}), accept_withdrawals=True)
            decide(held, user)
            apply_package(held, plan, staged_codes(held))
        sweep()
    return held


@transaction.atomic
def would_withdraw(run: SyncRun, kind: Kind) -> QuerySet[RegistryRow]:
    """The rows of a kind that accepting a braked run would withdraw."""
    model = SHAPES[kind].model
    if not has_package(run):
        return model._default_manager.none()
    make_plan(run, {})
    keys = [key for (key,) in rows(WITHDRAWN, {"kind": kind.value})]
    return model._default_manager.filter(pk__in=keys)
