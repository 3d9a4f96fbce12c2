"""Wagtail's redirects, with the query string kept, and a count of what has none."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from cms.addresses.missed import note_missed


NOT_FOUND = 404


class LastingAddressMiddleware(RedirectMiddleware):
    """A calendar's feed is subscribed to with its filters: they outlive a move of the calendar."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Redirect, or note that a link of another site leads nowhere."""
        if response.status_code != NOT_FOUND:
            return response
        answer = super().process_response(request, response)
        if answer.status_code == NOT_FOUND:
            note_missed(request)
        elif _query_is_free(request, answer):
            answer["Location"] += f"?{request.META['QUERY_STRING']}"
        return answer


def _query_is_free(request: HttpRequest, answer: HttpResponse) -> bool:
    """Whether the query was no part of the old address, nor is one of the new."""
    if not request.META.get("QUERY_STRING") or urlsplit(answer["Location"]).query:
        return False
    full = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    return get_redirect(request, full) is None
