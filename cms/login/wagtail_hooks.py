"""Registration in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail import hooks

from cms.login.requirement import has_second_factor


@hooks.register("register_account_menu_item")
def second_factor_menu_item(request: HttpRequest) -> dict[str, str]:
    """Account → Two-step login."""
    return {
        "url": reverse("mfa_index"),
        "label": gettext("Two-step login"),
        "help_text": gettext("It is on.")
        if has_second_factor(request.user)
        else gettext("It is off. Turn it on, and nobody enters with your password alone."),
    }
