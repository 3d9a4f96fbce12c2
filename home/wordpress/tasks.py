"""Jobs of the worker. One import is worked on at a time; why one stopped stands on its page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.locks import advisory_lock
from home.wordpress.models import ImportItem, ImportRun, State
from home.wordpress.writing.importing import Import
from home.wordpress.writing.trial import Trial
from home.wordpress.writing.undo import undo
from home.wordpress.writing.work import Watch, Work
from ptvsync.sentences import PlainError


LOCK = "wordpress: import"
BUSY = _("Another import is going on. Try again when it has ended.")
BROKEN = _("Something went wrong that the import does not know. The log of the worker tells more.")
KEPT = timedelta(days=90)


def check(pk: int, watch: Watch | None = None) -> str:
    """The trial; gives the state of the run."""
    return _work(pk, State.CHECKING, State.CHECKED, lambda run: Trial(Work(run, watch)).run())


def import_all(pk: int, watch: Watch | None = None) -> str:
    """The import; gives the state of the run."""
    return _work(pk, State.IMPORTING, State.DONE, lambda run: Import(Work(run, watch)).run())


def take_back(pk: int) -> str:
    """Undo; gives the state of the run."""
    return _work(pk, State.UNDOING, State.UNDONE, undo)


def forget_old() -> int:
    """Empty the items of imports that nobody has touched for 90 days: they hold drafts."""
    items = ImportItem.objects.filter(run__beat_at__lt=timezone.now() - KEPT).exclude(payload={})
    return items.update(payload={})


def _work(pk: int, during: State, after: State, act: Callable[[ImportRun], None]) -> str:
    run = ImportRun.objects.select_related("parent", "user").get(pk=pk)
    with advisory_lock(LOCK) as is_ours:
        if not is_ours:
            return _end(run, State.FAILED, str(BUSY))
        _end(run, during)
        try:
            act(run)
        except PlainError as error:
            return _end(run, State.FAILED, str(error))
        except Exception:
            _end(run, State.FAILED, str(BROKEN))
            raise
        return _end(run, after)


def _end(run: ImportRun, state: State, problem: str = "") -> str:
    run.state, run.problem = state, problem
    run.save(update_fields=["state", "problem", "beat_at"])
    return str(state)
