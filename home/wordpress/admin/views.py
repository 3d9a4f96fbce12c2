"""Bringing a file, the page of an import, and its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from home.wordpress.admin.allowed import may_run, may_undo
from home.wordpress.admin.archive_report import archive_rows
from home.wordpress.admin.forms import ChoicesForm, UploadForm
from home.wordpress.admin.report import Report, csv_report
from home.wordpress.admin.starting import start
from home.wordpress.admin.status import may_start, status_of
from home.wordpress.models import ImportedPage, ImportRun, State
from home.wordpress.writing.storing import store_export
from ptvsync.admin.runs.confirm import ConfirmView
from ptvsync.sentences import PlainError


if TYPE_CHECKING:
    from django.contrib.auth.models import User

ADD, CHANGE, VIEW = (f"wordpress.{action}_importrun" for action in ("add", "change", "view"))
LIST = "wordpress:index"
TITLE = gettext_lazy("Import from WordPress")


class ImportPageMixin(PermissionRequiredMixin, WagtailAdminTemplateMixin):
    """A page below the list of imports."""

    header_icon = "download"
    page_title: Any = TITLE
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way here."""
        own = {"url": "", "label": self.get_page_subtitle() or str(self.page_title)}
        listed = {"url": reverse(LIST), "label": _("Imports from WordPress")}
        return [*super().get_breadcrumbs_items(), listed, own]


class UploadView(ImportPageMixin, FormView):
    """The first step: the file."""

    permission_required = ADD
    form_class = UploadForm
    template_name = "wordpress/admin/upload.html"

    @property
    def _user(self) -> User:
        return cast("User", self.request.user)

    def form_valid(self, form: UploadForm) -> HttpResponse:
        """Read it at once; what is no export is told of at the field."""
        file = form.cleaned_data["file"]
        site = Site.find_for_request(self.request)
        try:
            run = store_export(file, file.name, site and site.root_page, self._user)
        except PlainError as error:
            form.add_error("file", str(error))
            return self.form_invalid(form)
        return redirect("wordpress:edit", run.pk)


class RunView(ImportPageMixin, TemplateView):
    """Where the import is, its choices and its report."""

    permission_required = VIEW
    template_name = "wordpress/admin/run.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: Any) -> None:
        """Find the run."""
        super().setup(request, *args, **kwargs)
        self.run = get_object_or_404(ImportRun.objects.select_related("parent"), pk=kwargs["pk"])
        self.form: ChoicesForm | None = None

    def get_page_subtitle(self) -> str:
        """Which site."""
        return str(self.run)

    def post(self, request: HttpRequest, **_kwargs: object) -> HttpResponse:
        """Try with these choices, or import what was tried."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        if request.POST.get("do") == "import":
            self._start(request, State.IMPORTING)
            return redirect("wordpress:edit", self.run.pk)
        self.form = ChoicesForm(self.run, request.user, request.POST)
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        self._start(request, State.CHECKING)
        return redirect("wordpress:edit", self.run.pk)

    def _start(self, request: HttpRequest, state: State) -> None:
        try:
            if state == State.IMPORTING and not may_run(request.user, self.run):
                raise PermissionDenied
            if state == State.CHECKING and self.form and may_start(self.run):
                self.form.save()
            start(self.run, state)
        except PlainError as error:
            messages.error(request, str(error))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The status, and what its state allows."""
        run, user = self.run, self.request.user
        is_open = may_start(run) and user.has_perm(CHANGE)
        has_report = run.items.exclude(fate="").exists() and not run.is_working
        context = {
            "run": run,
            "status": status_of(run),
            "form": (self.form or ChoicesForm(run, user)) if is_open else None,
            "may_import": is_open and run.state not in {State.READ},
            "may_undo": is_open
            and ImportedPage.objects.filter(run=run).exists()
            and may_undo(user, run),
            "report": Report(run, self.request) if has_report else None,
            "archives": archive_rows(run) if has_report else [],
            "kept": ImportedPage.objects.filter(run=run).select_related("page")
            if run.state == State.UNDONE
            else [],
        }
        return super().get_context_data(**kwargs) | context


class UndoView(ImportPageMixin, ConfirmView):
    """Asks before anything is deleted."""

    permission_required = CHANGE
    page_title = gettext_lazy("Undo the import")
    header_icon = "bin"
    question = gettext_lazy("Delete what this import made?")
    yes = gettext_lazy("Yes, delete it")
    done = gettext_lazy("The worker deletes what the import made.")
    is_serious = True

    def setup(self, request: HttpRequest, *args: object, **kwargs: Any) -> None:
        """Find the run."""
        super().setup(request, *args, **kwargs)
        self.run = get_object_or_404(ImportRun, pk=kwargs["pk"])

    def has_permission(self) -> bool:
        """The right to imports, and to each page that would go."""
        return super().has_permission() and may_undo(self.request.user, self.run)

    def get_page_subtitle(self) -> str:
        """Which site."""
        return str(self.run)

    @property
    def explanation(self) -> str:
        """How many pages, and how many stay."""
        rows = ImportedPage.objects.filter(run=self.run, page__isnull=False).select_related("page")
        counts = {"all": len(rows), "kept": sum(not row.is_untouched for row in rows)}
        return _(
            "It made %(all)s pages. %(kept)s of them have been edited since: they stay, and so do the pages above them."
        ) % counts  # fmt: skip

    def back_url(self) -> str:
        """The page of the import."""
        return reverse("wordpress:edit", args=[self.run.pk])

    def act(self) -> None:
        """Give it to the worker."""
        start(self.run, State.UNDOING)


class CsvView(PermissionRequiredMixin, View):
    """The report for a spreadsheet."""

    permission_required = VIEW

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The file."""
        return csv_report(get_object_or_404(ImportRun, pk=pk))
