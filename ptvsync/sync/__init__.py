"""The sync: fetch, plan, brake, apply. Only this package writes registry rows."""

from .errors import Braked, SyncBusy, SyncError
from .run import run_sync


__all__ = ["Braked", "SyncBusy", "SyncError", "run_sync"]
