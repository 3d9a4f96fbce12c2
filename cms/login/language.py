"""The language of the pages before one is logged in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from wagtail.admin.localization import get_localized_response


PARAMETER = SESSION_KEY = "login_language"


def in_readers_language(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer in the language of the profile, or the one chosen on the page, or the browser's."""

    @wraps(view)
    def localized(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override(_language(request)):
            response = get_localized_response(view, request, *args, **kwargs)
            return response.render() if hasattr(response, "render") else response

    return localized


def _language(request: HttpRequest) -> str:
    chosen = request.GET.get(PARAMETER)
    if chosen in dict(settings.LANGUAGES):
        request.session[SESSION_KEY] = chosen
    known = request.session.get(SESSION_KEY)
    return known or translation.get_language_from_request(request)
