"""What django-allauth asks of us about accounts: addresses of clients, messages, who is refused."""

from __future__ import annotations

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from cms.login.refusal import Refusal, refuse


# What is worth saying on the next page; the rest of allauth's messages tell what is seen anyway.
MESSAGES = {
    "mfa/messages/totp_activated.txt": _("Two-step login is on."),
    "mfa/messages/totp_deactivated.txt": _("Two-step login is off."),
    "mfa/messages/recovery_codes_generated.txt": _("You have new recovery codes."),
}


class EditorAdapter(DefaultAccountAdapter):
    """Accounts of editors: nobody makes one for oneself."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by those who keep them."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """As allauth says, which fails itself at what is no address."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address from which attempts are counted, as the whole site reads it."""
        return str(request.META.get(settings.CLIENT_ADDRESS_KEY, ""))

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """An account that is closed is told so."""
        return refuse(request, Refusal.INACTIVE)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Our own words, or none."""
        text = message or MESSAGES.get(message_template or "")
        if text:
            messages.add_message(request, level, str(text), extra_tags=extra_tags)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who logged in a moment ago need not prove it again."""
        request = context.request
        records = get_authentication_records(request, request.user)
        newest = max((record["at"] for record in records), default=0)
        if time.time() - newest < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)
