"""Why a run did not bring the copy up to date. Each message is one plain sentence."""

from __future__ import annotations

from ptvsync.sentences import PlainError


class SyncError(PlainError):
    """The run cannot be made as things are."""


class SyncBusy(SyncError):
    """Another run is going on."""


class Braked(SyncError):
    """The run would take away too much, and waits for the owner's yes."""


class Cancelled(SyncError):
    """The owner cancelled the run."""


class NotWaiting(SyncError):
    """The run has nothing that could be accepted or rejected."""
