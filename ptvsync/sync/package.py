"""What a run has staged, turned into rows."""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.models import SyncRun
from ptvsync.records import CodeRecord

from . import diary
from .announce import announce
from .apply import apply_plan
from .brake import check, check_empty
from .decisions import replace_older
from .plan import Plan, make_plan


def plan_package(run: SyncRun, warnings: dict[str, int], accept_withdrawals: bool) -> Plan:
    """Find what would change, inside the caller's transaction; raises Braked."""
    plan = make_plan(run, warnings)
    diary.note(run, plan)
    if run.kind == SyncRun.Kind.FULL:
        check_empty(plan)
    if not accept_withdrawals:
        check(run, plan)
    return plan


def apply_package(run: SyncRun, plan: Plan, codes: Iterable[CodeRecord]) -> None:
    """Write the plan and the run's success, inside the caller's transaction."""
    announce(apply_plan(run, plan, codes))
    diary.finish(run, SyncRun.Status.DONE)
    replace_older(run)
