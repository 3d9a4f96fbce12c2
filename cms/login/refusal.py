"""One clear page for whoever cannot be let in, and why."""

from __future__ import annotations

from enum import Enum
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _


class Refusal(Enum):
    """Why somebody is not let in: what is wrong, and what helps."""

    INACTIVE = _("Your account is closed. Those who keep the accounts of this site can open it.")
    NO_RIGHTS = _(
        "You are known, but you have no rights on this site. Ask those who keep the accounts of "
        "your organisation for a group that may edit it."
    )
    ADDRESS_TAKEN = _(
        "An account on this site already has your e-mail address, but it is not joined to your "
        "organisation's login. Ask those who keep the accounts of this site to join it. Until then "
        "you can log in with a password."
    )
    ADDRESS_SHARED = _(
        "Another person on this site has your e-mail address already. Ask those who keep the accounts of this "
        "site to make you an account with an address of your own, and to join it to your organisation's login."
    )
    CANCELLED = _("You cancelled the login. Nothing has happened, and you can try again.")
    UNREACHABLE = _(
        "Your organisation's login did not answer as it should. Try again in a while, "
        "or log in with a password."
    )


def refuse(request: HttpRequest, reason: Refusal) -> HttpResponse:
    """The page that says no, with status 403."""
    context = {"reason": reason.value}
    return render(request, "login/refused.html", context, status=HTTPStatus.FORBIDDEN)
