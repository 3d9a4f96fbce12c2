"""The public check: why is my service not shown?"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.pages.language_links import view_language_links
from ptvsync.freshness import freshness
from themepages.visibility.answer import answer
from themepages.visibility.faults import faults_of
from themepages.visibility.question import Asked, Question, read_question
from themepages.visibility.rate_limit import TooManyQuestions


TEMPLATE = "themepages/visibility/check.html"


@require_safe
def visibility_check(request: HttpRequest) -> HttpResponse:
    """A form, and below it the answer to ``q``; ``ptv=1`` asks PTV though the copy has something."""
    question = read_question(request.GET.get("q", ""))
    context = _context(request, question)
    if question.kind is Asked.NOTHING:
        return render(request, TEMPLATE, context)
    if question.is_mistyped:
        return _private(render(request, TEMPLATE, context | {"is_mistyped": True}))
    try:
        found = answer(question, request, ask_anyway="ptv" in request.GET)
    except TooManyQuestions as error:
        return _too_many(request, context, error)
    answered = {"answer": found, "faults": faults_of(found.only)}
    return _private(render(request, TEMPLATE, context | answered))


def _context(request: HttpRequest, question: Question) -> dict[str, Any]:
    title = _("Why is my service not shown?")
    return {
        "question": question,
        "checked_at": freshness(),
        "breadcrumbs": [{"title": title, "url": request.path}],
        "language_links": view_language_links("themepages:visibility"),
    }


def _too_many(
    request: HttpRequest, context: dict[str, Any], error: TooManyQuestions
) -> HttpResponse:
    minutes = -(-error.retry_after // 60)
    page = render(request, TEMPLATE, context | {"wait_minutes": minutes}, status=429)
    page["Retry-After"] = str(error.retry_after)
    return _private(page)


def _private(response: HttpResponse) -> HttpResponse:
    """No cache keeps what somebody asked, and no search engine lists it."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
