"""A run in words: what it changed, who started it and how long it took."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ptvsync.models import RowChange, SyncRun


Fate = RowChange.Fate
MINUTE = 60


def fate_text(fate: str, count: int) -> str:
    """“3 new”."""
    texts = {
        Fate.ADDED: ngettext("%(count)s new", "%(count)s new", count),
        Fate.CHANGED: ngettext("%(count)s changed", "%(count)s changed", count),
        Fate.RETURNED: ngettext("%(count)s returned", "%(count)s returned", count),
        Fate.WITHDRAWN: ngettext("%(count)s withdrawn", "%(count)s withdrawn", count),
    }
    return texts[Fate(fate)] % {"count": count}


def counts_text(run: SyncRun) -> str:
    """“3 new, 12 changed, 1 withdrawn” services of a run; says so when none changed."""
    services = run.counters.get("services")
    if services is None:
        return ""
    found = [fate_text(fate, services[fate]) for fate in Fate.values if services.get(fate)]
    return ", ".join(found) or _("No service changed")


def starter_text(run: SyncRun) -> str:
    """Who started the run."""
    if run.started_by is None:
        return _("Scheduled")
    return run.started_by.get_full_name() or run.started_by.get_username()


def kind_text(run: SyncRun) -> str:
    """What was fetched; a trial says that it is one."""
    kind = str(run.get_kind_display())
    return _("%(kind)s (trial)") % {"kind": kind} if run.dry_run else kind


def duration_text(run: SyncRun) -> str:
    """“3 min 12 s”; empty while the run goes on."""
    if run.duration is None:
        return ""
    minutes, seconds = divmod(round(run.duration), MINUTE)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
