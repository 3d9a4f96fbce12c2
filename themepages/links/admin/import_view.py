"""The pages that import a list of links: the file, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Site

from ptvsync.sentences import PlainError
from themepages.links.admin.import_forms import ListFileForm
from themepages.links.admin.import_status import is_stuck, may_start, start, status_tag
from themepages.links.elma.access import may_import
from themepages.links.models import CatalogueLink, ImportState, ListImport


if TYPE_CHECKING:
    from django.contrib.auth.models import User

PER_PAGE = 100
SHOWN_IMPORTS = 5


@require_http_methods(["GET", "HEAD", "POST"])
def import_links(request: HttpRequest) -> HttpResponse:
    """The form, and the try of a file that is sent."""
    _require_importer(request)
    form = ListFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return redirect("links_import_list", _tried(request, form).pk)
    recent = [(held, status_tag(held)) for held in _imports(request)[:SHOWN_IMPORTS]]
    return _page(request, "import.html", _("Import links from a file"), form=form, recent=recent)


@require_http_methods(["GET", "HEAD", "POST"])
def import_list(request: HttpRequest, pk: int) -> HttpResponse:
    """What becomes of a list; what was tried is imported from here."""
    _require_importer(request)
    held = get_object_or_404(_imports(request), pk=pk)
    if request.method == "POST":
        return _start(request, held)
    pages = Paginator(held.results, PER_PAGE)
    context = {
        "held": held,
        "tag": status_tag(held),
        "is_running": held.is_working and not is_stuck(held),
        "may_import": may_start(held) and bool(_writes(held)),
        "may_try": may_start(held) and held.state != ImportState.TRIED,
        "writes": _writes(held),
        "results": pages.get_page(request.GET.get("p")),
        "list_url": _list_url(),
    }
    return _page(request, "import_list.html", str(held), **context)


def _require_importer(request: HttpRequest) -> None:
    if not may_import(request.user):
        raise PermissionDenied


def _imports(request: HttpRequest) -> Any:
    """Those of the site that is worked on."""
    return ListImport.objects.filter(site=Site.find_for_request(request))


@transaction.atomic
def _tried(request: HttpRequest, form: ListFileForm) -> ListImport:
    held = ListImport.objects.create(
        site=Site.find_for_request(request),
        user=cast("User", request.user),
        file_name=form.cleaned_data["file"].name[:255],
        text=form.cleaned_data["text"],
        state=ImportState.TRIED,
    )
    start(held, ImportState.TRYING)
    return held


def _start(request: HttpRequest, held: ListImport) -> HttpResponse:
    wants_import = request.POST.get("do") == "import" and bool(_writes(held))
    try:
        start(held, ImportState.IMPORTING if wants_import else ImportState.TRYING)
    except PlainError as error:
        messages.error(request, str(error))
    return redirect("links_import_list", held.pk)


def _writes(held: ListImport) -> int:
    """How many rows would be written, once the list has been tried."""
    counts = held.counts if held.results else {}
    return counts.get("new", 0) + counts.get("changed", 0)


def _page(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    first = _("Import links from a file")
    steps = [(_list_url(), _("Links")), (reverse("links_import"), first), ("", title)]
    context |= {
        "header_title": title,
        "page_title": title,
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": url, "label": label} for url, label in steps if url == "" or label != title
        ],
    }
    return render(request, f"links/admin/{template}", context)


def _list_url() -> str:
    viewset = CatalogueLink.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name("list"))
