"""Writing a plan: the whole of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils import timezone

from ptvsync.models import SyncRun
from ptvsync.records import CodeRecord, Kind

from .codes import save_codes
from .derived import adopt_orphans, save_hierarchy, save_services
from .history import note_changes
from .plan import Plan
from .plan_table import VISIBLE, Fate
from .receiving import in_writing_order
from .shapes import SHAPES
from .statements import execute
from .touched import touch
from .writing import write


# A process that dies must not hold the lock of the sync until its longest statement ends.
NOTICE_DEATH = "SET LOCAL client_connection_check_interval = '2s'"


def apply_plan(run: SyncRun, plan: Plan, codes: Iterable[CodeRecord]) -> set[int]:
    """Write the plan inside the caller's transaction; gives the keys of the services that it touches."""
    execute(NOTICE_DEATH)
    areas_changed = save_codes(codes)
    if plan.is_idle and not areas_changed:
        return set()
    now, moved = timezone.now(), set[int]()
    for kind in in_writing_order():
        if any(plan.fates[kind][fate] for fate in VISIBLE):
            note_changes(run, SHAPES[kind])
        write(SHAPES[kind], plan.fates[kind], now)
        if kind is Kind.ORGANIZATION:
            moved = _place_organizations(plan.fates[kind])
    return moved | touch(run) | save_services(areas_changed)


def _place_organizations(fates: Mapping[Fate, int]) -> set[int]:
    """Bring up to date what depends on organisations; gives the keys of the services that changed.

    It is done before services are written: new ones would be written once more for it.
    """
    if fates[Fate.ADDED]:
        adopt_orphans()
    return save_hierarchy() if any(fates[fate] for fate in (*VISIBLE, Fate.MENDED)) else set()
