"""Jobs of the worker, thin wrappers around the sync; a failed run raises and is seen among failures."""

from __future__ import annotations

from contextlib import closing

from ptvsync.clients import registry_client
from ptvsync.sync import RunOptions, run_sync


def fetch_changes() -> str:
    """What changed since the last success; gives the status of the run."""
    return _run(RunOptions())


def fetch_all() -> str:
    """Everything in the scope, which alone notices changed connections in v11 (§0.4)."""
    return _run(RunOptions(full=True))


def _run(options: RunOptions) -> str:
    with closing(registry_client()) as client:
        return str(run_sync(client, options).status)
