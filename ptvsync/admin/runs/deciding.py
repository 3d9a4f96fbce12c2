"""What the owner does about a run: cancels one that goes on, decides on one that the brake stopped."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django_q.tasks import async_task
from wagtail.admin import messages

from ptvsync.admin.permissions import DECIDE, RUN
from ptvsync.models import SyncRun
from ptvsync.sentences import PlainError
from ptvsync.sync import cancel, reject

from .allowed import obstacle, waits_for_owner
from .confirm import RunConfirmView
from .losses import losses_of
from .starting import GOING_ON, is_busy


class CancelView(RunConfirmView):
    """Asks a run to stop at its next page."""

    permission_required = RUN
    page_title = _("Cancel the run")
    header_icon = "no-view"
    question = _("Cancel this run?")
    explanation = _(
        "It stops in a few seconds and changes nothing. What is being written is written."
    )
    yes = _("Yes, cancel it")
    done = _("The run was asked to stop.")

    def is_open(self) -> bool:
        """While it goes on."""
        return self.run.status == SyncRun.Status.RUNNING

    def act(self) -> None:
        """Ask it to stop."""
        cancel(self.run)


class DecisionView(RunConfirmView):
    """The owner's answer to a run that waits for it."""

    permission_required = DECIDE

    def is_open(self) -> bool:
        """While it waits."""
        return waits_for_owner(self.run)


class AcceptView(DecisionView):
    """Applies what the brake stopped, after showing what would disappear."""

    template_name = "ptvsync/admin/runs/accept.html"
    page_title = _("Accept what the brake stopped")
    header_icon = "check"
    question = _("Let these disappear from the site?")
    yes = _("Yes, accept")
    done = _(
        "Accepted: the worker writes the changes in a moment. If it cannot, this page tells why."
    )
    is_serious = True

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """What cannot be accepted is told at once, and not by a failed task."""
        why_not = self.has_permission() and obstacle(self.run)
        if why_not and self.is_open():
            messages.error(request, why_not)
            return redirect(self.back_url())
        return super().dispatch(request, *args, **kwargs)

    def act(self) -> None:
        """Give it to the worker; raises PlainError when a run is going on."""
        if is_busy():
            raise PlainError(GOING_ON)
        async_task("ptvsync.tasks.accept_run", self.run.pk, self.request.user.pk)

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Add what would disappear."""
        losses = losses_of(self.run, self.request.user)
        return super().get_context_data(**kwargs) | {"run": self.run, "losses": losses}


class RejectView(DecisionView):
    """Throws away what the brake stopped."""

    page_title = _("Reject what the brake stopped")
    header_icon = "cross"
    question = _("Reject what the brake stopped?")
    explanation = _(
        "Nothing changes on the site, and what was fetched is thrown away. "
        "If PTV still gives the same, the brake stops the next run too."
    )
    yes = _("Yes, reject")
    done = _("Rejected: nothing was changed.")

    def act(self) -> None:
        """Throw it away."""
        reject(self.run, self.request.user)
