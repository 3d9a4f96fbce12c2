"""One run from the lock to the diary: a failure of any kind leaves the copy as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from ptvsync.clients import RegistryClient, Scope
from ptvsync.models import SyncRun

from . import diary
from .errors import Braked, Cancelled
from .garbage import only_new_garbage
from .heartbeat import APPLY, Heartbeat, Watch, watch_nothing
from .known import known
from .lock import only_run
from .package import apply_package, plan_package
from .resume import forget_pages, is_useless, take_over
from .scope import as_json, check_not_empty, scope_of_sites
from .staging import Staging
from .sweep import sweep


# v12 lags behind PTV by up to an hour and a half (§0.5).
OVERLAP = timedelta(hours=2)

Fetch = Callable[[Staging], None]


@dataclass(frozen=True)
class RunOptions:
    """What kind of run: everything or changes, for real or not, without the pages of an interrupted run,
    and whether the owner accepts many withdrawals.
    """

    full: bool = False
    dry_run: bool = False
    accept_withdrawals: bool = False
    fresh: bool = False


def run_sync(
    client: RegistryClient,
    options: RunOptions,
    started_by: AbstractBaseUser | None = None,
    watch: Watch = watch_nothing,
) -> SyncRun:
    """Bring the copy up to date, or with ``dry_run`` only tell what would change.

    A delta without a success to start from, with the same scope, becomes a full run. A braked or cancelled
    run is returned as such; raises SyncBusy, SyncError or RegistryError with one plain sentence, which the
    diary has too.
    """
    with only_run(), only_new_garbage():
        scope = scope_of_sites()
        previous = None if options.full else _start_of_delta(client, scope)
        run = diary.start(
            SyncRun.Kind.FULL if previous is None else SyncRun.Kind.DELTA,
            client.version,
            scope=as_json(scope),
            dry_run=options.dry_run,
            started_by=started_by,
        )

        def fetch(staging: Staging) -> None:
            check_not_empty(scope)
            if previous and previous.as_of:
                client.fetch_changes(scope, previous.as_of - OVERLAP, known(), staging)
                return
            if not options.fresh:
                take_over(staging)
            client.fetch_all(scope, staging)

        return _conduct(run, fetch, options.accept_withdrawals, watch)


def refresh_service(
    client: RegistryClient, registry_id: UUID, started_by: AbstractBaseUser | None = None
) -> SyncRun:
    """Fetch one service with its connections and channels; it is withdrawn when PTV has it no more.

    Raises SyncBusy while another run goes on, and RegistryError.
    """
    with only_run():
        run = diary.start(
            SyncRun.Kind.SINGLE, client.version, subject=registry_id, started_by=started_by
        )

        def fetch(staging: Staging) -> None:
            client.fetch_service(registry_id, known(), staging)

        return _conduct(run, fetch)


def _start_of_delta(client: RegistryClient, scope: Scope) -> SyncRun | None:
    """The success whose question was the same, since when changes are enough."""
    run = SyncRun.objects.last_success()
    same = run and (run.api_version, run.scope) == (client.version, as_json(scope))
    return run if same else None


def _conduct(
    run: SyncRun, fetch: Fetch, accept_withdrawals: bool = False, watch: Watch = watch_nothing
) -> SyncRun:
    """Fetch, plan, brake and apply; whatever happens is noted in the diary."""
    try:
        heartbeat = Heartbeat(run, watch)
        staging = Staging(run, heartbeat)
        try:
            fetch(staging)
        finally:
            # The next run goes on with what came before a failure.
            staging.seal()
        heartbeat.stage(APPLY)
        _finish(run, staging, accept_withdrawals)
    except Braked as stop:
        diary.finish(run, SyncRun.Status.BRAKED, stop)
    except Cancelled as stop:
        diary.finish(run, SyncRun.Status.CANCELLED, stop)
    except BaseException as error:
        diary.fail(run, error)
        if is_useless(run, error):
            forget_pages(run)
        raise
    sweep()
    return run


@transaction.atomic
def _finish(run: SyncRun, staging: Staging, accept_withdrawals: bool) -> None:
    plan = plan_package(run, staging.warnings, accept_withdrawals)
    if run.dry_run:
        diary.finish(run, SyncRun.Status.DONE)
    else:
        apply_package(run, plan, staging.codes)
