"""Who must have a second factor goes nowhere in the admin before having one."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve

from cms.login.requirement import lacks_second_factor


ADMIN = "/admin/"
# The way to a second factor, the way out, and what those pages are drawn with.
ALLOWED = {
    "account_logout",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_view_recovery_codes",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
}


class SecondFactorMiddleware:
    """Goes below authentication and allauth."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Lead to the setting up of two-step login, or go on."""
        if _must_stop(request):
            return redirect("mfa_activate_totp")
        return self.get_response(request)


def _must_stop(request: HttpRequest) -> bool:
    if not request.path_info.startswith(ADMIN) or request.user.is_anonymous:
        return False
    return lacks_second_factor(request) and _name(request) not in ALLOWED


def _name(request: HttpRequest) -> str | None:
    return resolve(request.path_info).url_name
