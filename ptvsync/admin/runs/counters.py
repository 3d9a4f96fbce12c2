"""The counters and warnings of a run."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ptvsync.admin.kinds import MODELS, counter_name, kind_label
from ptvsync.models import SyncRun


FATES = {
    "fetched": _("Fetched"),
    "added": pgettext_lazy("many", "New"),
    "changed": _("Changed"),
    "returned": _("Returned"),
    "withdrawn": _("Withdrawn"),
    "unchanged": _("Unchanged"),
}


@dataclass(frozen=True)
class CounterRow:
    """One kind and its counts, in the order of FATES."""

    label: str
    counts: list[int]


def counter_rows(run: SyncRun) -> list[CounterRow]:
    """A row for each kind that the run counted."""
    parts = ((kind, run.counters.get(counter_name(kind))) for kind in MODELS)
    return [
        CounterRow(capfirst(str(kind_label(kind))), [part.get(fate, 0) for fate in FATES])
        for kind, part in parts
        if part
    ]
