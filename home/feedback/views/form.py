"""The feedback form. It needs no cookie: nothing that a visitor is allowed hangs on who they are."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cms.pages.language_links import view_language_links
from cms.rate_limit import Limit, LimitReached, count_use
from home.feedback.forms import FeedbackForm
from home.feedback.page_address import clean_path
from home.feedback.receiving import receive
from home.feedback.time_trap import opened_now


PER_ADDRESS = Limit(count=5, seconds=600)
WHOLE_SITE = Limit(count=30, seconds=60)


# No session and no right is used, so a forged post could do no more than the form lets anybody do.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def feedback_form(request: HttpRequest) -> HttpResponse:
    """``?sivu=`` names the page that the feedback is about."""
    if request.method != "POST":
        page = clean_path(request.GET.get("sivu", ""))
        return _render(request, FeedbackForm(initial={"sivu": page, "avattu": opened_now()}))
    form = FeedbackForm(request.POST)
    if form.is_trapped:
        return _thanks(request.POST.get("sivu", ""))
    if not form.is_valid():
        return _render(request, form, status=422)
    return _accept(request, form)


@never_cache
def thanks(request: HttpRequest) -> HttpResponse:
    """After sending."""
    context = {"page_path": clean_path(request.GET.get("sivu", ""))}
    return render(request, "feedback/thanks.html", context | _frame("feedback:thanks"))


def _accept(request: HttpRequest, form: FeedbackForm) -> HttpResponse:
    address = request.META.get(settings.CLIENT_ADDRESS_KEY, "")
    try:
        count_use("feedback", address, PER_ADDRESS, WHOLE_SITE)
    except LimitReached as limit:
        form.add_error(None, _("Much feedback has come just now. Send again in ten minutes."))
        response = _render(request, form, status=429)
        response["Retry-After"] = str(limit.retry_after)
        return response
    receive(request, form)
    return _thanks(form.cleaned_data["sivu"])


def _thanks(page: str) -> HttpResponse:
    query = urlencode({"sivu": clean_path(page)})
    return HttpResponseRedirect(f"{reverse('feedback:thanks')}?{query}")


def _render(request: HttpRequest, form: FeedbackForm, status: int = 200) -> HttpResponse:
    page = clean_path(form["sivu"].value() or "")
    context = {"form": form, "page_path": page} | _frame("feedback:form")
    return render(request, "feedback/form.html", context, status=status)


def _frame(name: str) -> dict[str, Any]:
    title = str(_("Feedback"))
    return {
        "breadcrumbs": [{"title": title, "url": reverse("feedback:form")}],
        "language_links": view_language_links(name),
    }
