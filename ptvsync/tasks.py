"""Jobs of the worker, thin wrappers around the sync; a failed run raises and is seen among failures."""

from __future__ import annotations

from contextlib import closing
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser

from ptvsync import sync
from ptvsync.admin.runs.log_actions import log_failed_accept
from ptvsync.clients import registry_client
from ptvsync.models import SyncRun
from ptvsync.sync import RunOptions, run_sync
from ptvsync.sync.diary import plain


def fetch_changes(started_by: int | None = None, dry_run: bool = False) -> str:
    """What changed since the last success; gives the status of the run. Users go by primary key."""
    return _run(RunOptions(dry_run=dry_run), started_by)


def fetch_all(started_by: int | None = None, dry_run: bool = False) -> str:
    """Everything in the scope, which alone notices changed connections in v11 (§0.4)."""
    return _run(RunOptions(full=True, dry_run=dry_run), started_by)


def refresh_service(registry_id: UUID | str, started_by: int | None = None) -> str:
    """One service; gives the status of the run."""
    with closing(registry_client()) as client:
        run = sync.refresh_service(client, UUID(str(registry_id)), _user(started_by))
    return str(run.status)


def accept_run(run_pk: int, user_pk: int | None = None) -> str:
    """Apply what the brake stopped; gives the status of the run.

    A run that could not be written still waits, and its page tells why.
    """
    run, user = SyncRun.objects.get(pk=run_pk), _user(user_pk)
    try:
        return str(sync.accept(run, user).status)
    except Exception as error:
        log_failed_accept(run, user, plain(error))
        raise


def _run(options: RunOptions, started_by: int | None) -> str:
    with closing(registry_client()) as client:
        return str(run_sync(client, options, _user(started_by)).status)


def _user(key: int | None) -> AbstractBaseUser | None:
    return get_user_model()._default_manager.filter(pk=key).first() if key else None
