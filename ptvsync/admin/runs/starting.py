"""Starting a run now: changes, everything, or a trial that changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from django_q.tasks import async_task

from ptvsync.admin.permissions import RUN
from ptvsync.sentences import PlainError
from ptvsync.sync import is_running

from .confirm import ConfirmView
from .queue import waiting_tasks


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


GOING_ON = _("A run is already going on or waiting: wait until it ends.")


@dataclass(frozen=True)
class Start:
    """A way to start: the task and its arguments, and what the user is told of it."""

    label: _StrPromise
    icon: str
    explanation: _StrPromise
    task: str
    arguments: dict[str, bool] = field(default_factory=dict)


STARTS = {
    "changes": Start(
        _("Fetch changes now"),
        "download",
        _("Fetches what has changed in PTV since the last successful run. Takes a minute or two."),
        "ptvsync.tasks.fetch_changes",
    ),
    "everything": Start(
        _("Fetch everything"),
        "download",
        _("Fetches the whole content of the region again, also connections that PTV changes silently. Takes longer."),
        "ptvsync.tasks.fetch_all",
    ),
    "trial": Start(
        _("Try (changes nothing)"),
        "view",
        _("Fetches everything and tells what would change, but changes nothing on the site."),
        "ptvsync.tasks.fetch_all",
        {"dry_run": True},
    ),
}  # fmt: skip


def is_busy() -> bool:
    """Whether a run is going on or waits for the worker."""
    return is_running() or waiting_tasks() is not None


class StartView(ConfirmView):
    """Gives the worker a run to do."""

    permission_required = RUN
    header_icon = "download"
    done = _("The run was given to the worker, and appears in the list in a moment.")

    def setup(self, request: HttpRequest, *args: object, **kwargs: Any) -> None:
        """Find out what is to be started."""
        super().setup(request, *args, **kwargs)
        if kwargs["what"] not in STARTS:
            raise Http404
        self.start = STARTS[kwargs["what"]]
        self.page_title = self.question = self.yes = self.start.label
        self.explanation = self.start.explanation

    def act(self) -> None:
        """Queue it; raises PlainError when another is going on."""
        if is_busy():
            raise PlainError(GOING_ON)
        async_task(self.start.task, started_by=self.request.user.pk, **self.start.arguments)
