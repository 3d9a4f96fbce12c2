"""The page that imports a list of links."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Site

from themepages.links.admin.import_forms import ListFileForm, TriedListForm
from themepages.links.elma.access import may_import
from themepages.links.elma.judging import Judged, Verdict, judge
from themepages.links.elma.places import Places
from themepages.links.elma.reading import Row
from themepages.links.elma.writing import write
from themepages.links.models import CatalogueLink


@require_http_methods(["GET", "HEAD", "POST"])
def import_links(request: HttpRequest) -> HttpResponse:
    """Show the form, try a file, or import what was tried."""
    if not may_import(request.user):
        raise PermissionDenied
    site = Site.find_for_request(request)
    if "text" in request.POST:
        return _import_tried(request, site)
    form = ListFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return _show_tried(request, site, form)
    return _page(request, site, form)


def _import_tried(request: HttpRequest, site: Site) -> HttpResponse:
    tried = TriedListForm(request.POST)
    if not tried.is_valid():
        messages.error(request, tried.errors.as_text())
        return redirect("links_import")
    return _import(request, site, tried.cleaned_data["rows"])


def _show_tried(request: HttpRequest, site: Site, form: ListFileForm) -> HttpResponse:
    judged = judge(form.cleaned_data["rows"], Places(site))
    counts = Counter(item.verdict for item in judged)
    context = {
        "tried": TriedListForm(initial={"text": form.cleaned_data["text"]}),
        "judged": sorted(judged, key=_worst_first),
        "counts": {verdict.value: counts[verdict] for verdict in Verdict},
        "writes": counts[Verdict.NEW] + counts[Verdict.CHANGED],
        "file_name": form.cleaned_data["file"].name,
    }
    return _page(request, site, ListFileForm(), **context)


def _worst_first(item: Judged) -> int:
    return (Verdict.BAD, Verdict.CHANGED, Verdict.NEW, Verdict.SAME).index(item.verdict)


def _import(request: HttpRequest, site: Site, rows: list[Row]) -> HttpResponse:
    counts = write(judge(rows, Places(site)), site, cast("Any", request.user))
    values = {verdict.value: counts[verdict] for verdict in Verdict}
    messages.success(
        request,
        _("Imported: %(new)s new, %(changed)s changed. %(same)s were there already.") % values,
    )
    if counts[Verdict.BAD]:
        messages.warning(request, _("%(bad)s rows were left out.") % values)
    return redirect(_list_url())


def _page(request: HttpRequest, site: Site, form: forms.Form, **extra: Any) -> HttpResponse:
    title = _("Import links from a file")
    context = {
        "form": form,
        "site": site,
        "header_title": title,
        "page_title": title,
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": _list_url(), "label": _("Links")},
            {"url": "", "label": title},
        ],
        **extra,
    }
    return render(request, "links/admin/import.html", context)


def _list_url() -> str:
    viewset = CatalogueLink.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name("list"))
