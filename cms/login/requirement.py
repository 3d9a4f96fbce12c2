"""Who must have a second factor, and whether a session has one."""

from __future__ import annotations

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest


# Stands for all superusers in MFA_REQUIRED_FOR, among names of groups.
SUPERUSERS = "superusers"
# The organisation's own login has a second factor of its own.
STRONG_METHODS = {"mfa", "socialaccount"}


def must_have_second_factor(user: User | AnonymousUser) -> bool:
    """Whether MFA_REQUIRED_FOR names the user's group, or superusers and the user is one."""
    required = settings.MFA_REQUIRED_FOR
    if not required:
        return False
    if user.is_superuser and SUPERUSERS in required:
        return True
    return user.groups.filter(name__in=required).exists()


def has_second_factor(user: User | AnonymousUser) -> bool:
    """Whether two-step login is on."""
    return is_mfa_enabled(user, [Authenticator.Type.TOTP])


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether the user has to turn two-step login on before going further."""
    records = get_authentication_records(request, request.user)
    if any(record["method"] in STRONG_METHODS for record in records):
        return False
    return must_have_second_factor(request.user) and not has_second_factor(request.user)
