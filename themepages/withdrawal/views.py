"""Replacing a service that is gone, seeing what was replaced, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import BigIntegerField
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from ptvsync.models import Service
from themepages.models import ServiceReplacement

from .forms import ReplacementForm
from .permissions import may_see_report
from .replace import replace_service
from .report import why_gone
from .steps import Step, steps_of
from .suggestions import suggestions
from .undo import undo_replacement
from .uses import gone_services, uses_of_gone_services


if TYPE_CHECKING:
    from django.contrib.auth.models import User


P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
PER_PAGE = 30
# A number with fewer digits is one that the database can look for.
LARGEST_KEY = str(BigIntegerField.MAX_BIGINT)


def _concerned(view: View[P]) -> View[P]:
    """Opens the view to those who may see the report."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may_see_report(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@_concerned
@require_http_methods(["GET", "HEAD", "POST"])
def replace(request: HttpRequest, service_id: int) -> HttpResponse:
    """Choose a service (``?new=``), see what would happen on each page, and POST to do it."""
    concerning = gone_services(uses_of_gone_services(_editor(request)))
    old = get_object_or_404(concerning, pk=service_id)
    posted = request.method == "POST"
    form = ReplacementForm(old, _choice(request.POST if posted else request.GET))
    new = form.cleaned_data["new"] if form.is_valid() else None
    if posted and new:
        return _carry_out(request, old, new)
    context = {
        "old": old,
        "why": why_gone(old, _editor(request)),
        "new": new,
        "form": form,
        "media": form.media,
        "steps": steps_of(old.pk, _editor(request)),
        "suggestions": suggestions(old),
        **_header(_("Replace a service"), old.name),
    }
    return render(request, "themepages/withdrawal/replace.html", context)


@_concerned
@require_http_methods(["GET", "HEAD", "POST"])
def replacement(request: HttpRequest, replacement_id: int) -> HttpResponse:
    """What was replaced on which pages; POST takes it back."""
    rows = ServiceReplacement.objects.select_related("old", "new", "user", "undone_by")
    row = get_object_or_404(rows, pk=replacement_id)
    kept = None
    if request.method == "POST" and row.undone_at is None:
        kept = undo_replacement(row, _editor(request))
        if not kept:
            messages.success(request, _("The replacement has been undone."))
            return redirect("themepages_replacement", row.pk)
    context = {
        "replacement": row,
        "pages": row.pages.select_related("page__locale"),
        "kept": kept,
        **_header(_("Replacement made"), str(row)),
    }
    return render(request, "themepages/withdrawal/replacement.html", context)


@_concerned
@require_safe
def replacements(request: HttpRequest) -> HttpResponse:
    """Everything that has been replaced, the latest first."""
    rows = ServiceReplacement.objects.select_related("old", "new", "user")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("p"))
    context = {"page_obj": page, **_header(_("Replacements"))}
    return render(request, "themepages/withdrawal/replacements.html", context)


def _choice(data: QueryDict) -> dict[str, str] | None:
    """What was chosen, if anything; the chooser cannot show what is no key."""
    if "new" not in data:
        return None
    key = str(data["new"])
    return {"new": key if key.isdecimal() and len(key) < len(LARGEST_KEY) else ""}


def _carry_out(request: HttpRequest, old: Service, new: Service) -> HttpResponse:
    done, steps = replace_service(old, new, _editor(request))
    for step in steps:
        if step.is_left:
            messages.warning(request, _left(step))
    if done is None:
        messages.error(request, _("No page was changed."))
        return redirect("themepages_replace_service", old.pk)
    count = sum(not step.is_left for step in steps)
    messages.success(
        request,
        ngettext("Replaced on %(count)d page.", "Replaced on %(count)d pages.", count)
        % {"count": count},
    )
    return redirect("themepages_replacement", done.pk)


def _editor(request: HttpRequest) -> User:
    """The user, whom the admin has let in."""
    return cast("User", request.user)


def _left(step: Step) -> str:
    values = {"page": step.place.page.get_admin_display_title(), "reason": step.reason}
    return _("“%(page)s” was left as it is. %(reason)s") % values


def _header(title: str, subtitle: str = "") -> dict[str, Any]:
    """What the head of the page shows."""
    report = {"url": reverse("themepages_gone_services"), "label": _("Services that are gone")}
    here = {"url": "", "label": title, "sublabel": subtitle}
    return {
        "header_title": f"{title}: {subtitle}" if subtitle else title,
        "page_title": title,
        "page_subtitle": subtitle,
        "header_icon": "warning",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            report,
            here,
        ],
    }
