"""Giving a run to the worker, once."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_q.tasks import async_task

from home.wordpress.admin.status import may_start
from home.wordpress.models import ImportRun, State
from ptvsync.sentences import PlainError


TASKS = {
    State.CHECKING: "home.wordpress.tasks.check",
    State.IMPORTING: "home.wordpress.tasks.import_all",
    State.UNDOING: "home.wordpress.tasks.take_back",
}
GOING_ON = _("The worker is at it already.")


def start(run: ImportRun, state: State) -> None:
    """Queue the task of a state; raises PlainError while another goes on."""
    with transaction.atomic():
        held = ImportRun.objects.select_for_update().get(pk=run.pk)
        if not may_start(held):
            raise PlainError(GOING_ON)
        ImportRun.objects.filter(pk=run.pk).update(
            state=state, problem="", done=0, total=0, beat_at=timezone.now()
        )
        transaction.on_commit(partial(async_task, TASKS[state], run.pk))
