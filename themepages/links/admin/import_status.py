"""Where the import of a list is, and giving it to the worker."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_q.tasks import async_task

from cms import silent_worker
from ptvsync.admin.status import StatusTag
from ptvsync.sentences import PlainError
from themepages.links.models import ImportState, ListImport
from themepages.links.tasks import IMPORT_LOCK


LOOKS = {
    ImportState.TRYING: ("rotate", "info"),
    ImportState.TRIED: ("view", "info"),
    ImportState.IMPORTING: ("rotate", "info"),
    ImportState.DONE: ("circle-check", "positive"),
    ImportState.FAILED: ("circle-xmark", "critical"),
}
TASKS = {
    ImportState.TRYING: "themepages.links.tasks.try_imported_list",
    ImportState.IMPORTING: "themepages.links.tasks.write_imported_list",
}
GOING_ON = _("The worker is at it already.")


def status_tag(held: ListImport) -> StatusTag:
    """As it is now."""
    if is_stuck(held):
        return StatusTag(str(_("Interrupted")), *LOOKS[ImportState.FAILED])
    return StatusTag(str(held.get_state_display()), *LOOKS[ImportState(held.state)])


def is_stuck(held: ListImport) -> bool:
    """Whether the worker was given the list and has died, or there is no worker."""
    return silent_worker.is_stuck(held, IMPORT_LOCK)


def may_start(held: ListImport) -> bool:
    """Whether nothing is going on with it, and it has not been imported."""
    return bool(held.text) and (not held.is_working or is_stuck(held))


def start(held: ListImport, state: ImportState) -> None:
    """Queue the task of a state; PlainError while another goes on or when there is nothing left to do."""
    with transaction.atomic():
        current = ListImport.objects.select_for_update().get(pk=held.pk)
        if not may_start(current):
            raise PlainError(GOING_ON)
        rows = ListImport.objects.filter(pk=held.pk)
        rows.update(state=state, problem="", done=0, total=0, beat_at=timezone.now())
        transaction.on_commit(partial(async_task, TASKS[state], held.pk))
