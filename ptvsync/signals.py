"""What the sync tells the rest of the site."""

from __future__ import annotations

from django.dispatch import Signal


# Sent after commit with ``service_ids: set[int]``, the primary keys of services whose content,
# connections, channels, provider or visibility changed.
services_changed = Signal()

# Sent with ``run: SyncRun`` when a run has ended, whatever its status, after commit.
run_finished = Signal()
