"""One run from the lock to the diary: a failure of any kind leaves the copy as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from ptvsync.clients import Fetched, RegistryClient
from ptvsync.clients.base import Known
from ptvsync.models import Organization, Service, ServiceChannel, SyncRun

from . import diary
from .announce import announce
from .apply import apply_plan
from .brake import check_brake
from .codes import save_codes
from .errors import Braked
from .lock import only_run
from .plan import Plan, make_plan
from .scope import scope_of_sites
from .validation import drop_loose_ends


# v12 lags behind PTV by up to an hour and a half (§0.5).
OVERLAP = timedelta(hours=2)


@dataclass(frozen=True)
class RunOptions:
    """What kind of run: everything or changes, for real or not, and whether the owner accepts many withdrawals."""

    full: bool = False
    dry_run: bool = False
    accept_withdrawals: bool = False


def run_sync(client: RegistryClient, options: RunOptions) -> SyncRun:
    """Bring the copy up to date, or with ``dry_run`` only tell what would change.

    A delta without a success to start from becomes a full run. A braked run is returned as such;
    raises SyncBusy, SyncError or RegistryError with one plain sentence, which the diary has too.
    """
    with only_run():
        previous = SyncRun.objects.last_success()
        full = options.full or previous is None or previous.api_version != client.version
        run = diary.start(full, options.dry_run, client.version)
        try:
            package = _fetch(client, None if full else previous)
            _sync(run, package, full, options)
        except Braked as stop:
            diary.finish(run, SyncRun.Status.BRAKED, str(stop))
        except BaseException as error:
            diary.finish(run, SyncRun.Status.FAILED, diary.sentence(error))
            raise
        return run


def _fetch(client: RegistryClient, previous: SyncRun | None) -> Fetched:
    scope = scope_of_sites()
    if previous is None:
        package, known = client.fetch_all(scope), Known()
    else:
        known = _known()
        package = client.fetch_changes(scope, previous.started_at - OVERLAP, known)
    drop_loose_ends(package, known)
    return package


def _sync(run: SyncRun, package: Fetched, full: bool, options: RunOptions) -> None:
    plan = make_plan(package, full)
    diary.note(run, package, plan)
    check_brake(plan, full, options.accept_withdrawals)
    if not options.dry_run:
        _write(package, plan)
    diary.finish(run, SyncRun.Status.DONE)


@transaction.atomic
def _write(package: Fetched, plan: Plan) -> None:
    save_codes(package.codes)
    announce(apply_plan(plan, timezone.now()))


def _known() -> Known:
    """What is published now, for a delta."""
    return Known(
        services=_ids(Service), channels=_ids(ServiceChannel), organizations=_ids(Organization)
    )


def _ids(model: type[Service | ServiceChannel | Organization]) -> frozenset:
    return frozenset(model.objects.published().values_list("registry_id", flat=True))
