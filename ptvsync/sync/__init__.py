"""The sync: fetch, plan, brake, apply. Only this package writes registry rows."""

from .accept import accept, would_withdraw
from .cancel import cancel
from .decisions import reject
from .errors import Braked, Cancelled, NotWaiting, SyncBusy, SyncError
from .lock import has_died, is_running
from .run import RunOptions, refresh_service, run_sync
from .warnings import warning_text


__all__ = [
    "Braked",
    "Cancelled",
    "NotWaiting",
    "RunOptions",
    "SyncBusy",
    "SyncError",
    "accept",
    "cancel",
    "has_died",
    "is_running",
    "refresh_service",
    "reject",
    "run_sync",
    "warning_text",
    "would_withdraw",
]
