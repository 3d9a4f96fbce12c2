"""Actions that ask first and are done by POST."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ptvsync.admin.links import inspect_url, list_url
from ptvsync.models import SyncRun
from ptvsync.sentences import PlainError


UNKNOWN = gettext_lazy("The run has already ended or been decided on.")


class ConfirmView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView, ABC):
    """Asks on GET, acts on POST. A PlainError of the action is shown as a message."""

    template_name = "ptvsync/admin/runs/confirm.html"
    question: Any = ""
    explanation: Any = ""
    yes: Any = ""
    done: Any = ""
    is_serious = False

    @abstractmethod
    def act(self) -> None:
        """Do it."""

    def back_url(self) -> str:
        """Where no leads, and the end of yes."""
        return list_url(SyncRun)

    def post(self, request: HttpRequest, **_kwargs: object) -> HttpResponse:
        """Do it and say so."""
        try:
            self.act()
        except PlainError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, str(self.done))
        return redirect(self.back_url())

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way here through the list of runs."""
        runs = capfirst(str(SyncRun._meta.verbose_name_plural))
        own = {"url": "", "label": str(self.get_page_title())}
        return [*super().get_breadcrumbs_items(), {"url": list_url(SyncRun), "label": runs}, own]

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Add what is asked."""
        asked = {
            "question": self.question,
            "explanation": self.explanation,
            "yes": self.yes,
            "is_serious": self.is_serious,
            "back_url": self.back_url(),
        }
        return super().get_context_data(**kwargs) | asked


class RunConfirmView(ConfirmView):
    """An action on a run; where it is not open there is nothing to do."""

    def setup(self, request: HttpRequest, *args: object, **kwargs: Any) -> None:
        """Find the run."""
        super().setup(request, *args, **kwargs)
        self.run = get_object_or_404(SyncRun, pk=kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Those who may do it learn that it is too late."""
        if self.has_permission() and not self.is_open():
            messages.warning(request, str(UNKNOWN))
            return redirect(self.back_url())
        return super().dispatch(request, *args, **kwargs)

    @abstractmethod
    def is_open(self) -> bool:
        """Whether the run is such that it can be done."""

    def back_url(self) -> str:
        """The run's page."""
        return inspect_url(self.run)

    def get_page_subtitle(self) -> str:
        """Which run."""
        return str(self.run)
