"""The sync: fetch, plan, brake, apply. Only this package writes registry rows."""

from .errors import Braked, SyncBusy, SyncError
from .run import RunOptions, run_sync


__all__ = ["Braked", "RunOptions", "SyncBusy", "SyncError", "run_sync"]
