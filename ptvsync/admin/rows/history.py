"""How a row has changed, run by run."""

from __future__ import annotations

from ptvsync.admin.changes.compare import ReadableChange, readable_changes
from ptvsync.models import RegistryRow, RowChange


MOST = 20


def history(row: RegistryRow) -> list[ReadableChange]:
    """The newest changes first, with their runs."""
    changes = RowChange.objects.filter(registry_id=row.registry_id).select_related("run")
    return readable_changes(list(changes.order_by("-run__started_at", "-pk")[:MOST]))
