"""Accounts, and what is wrong with them."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from dateutil.relativedelta import relativedelta
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import User
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.utils import timezone


INACTIVE_AFTER = relativedelta(months=12)


def inactive_since() -> datetime:
    """Who has not logged in since this moment is inactive."""
    return timezone.now() - INACTIVE_AFTER


def accounts() -> QuerySet[User]:
    """All users by name, with ``has_second_step``, ``uses_organisation_login`` and ``has_password``."""
    codes = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    organisation = SocialAccount.objects.filter(user=OuterRef("pk"))
    no_password = Q(password="") | Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    users = get_user_model().objects.annotate(
        has_second_step=Exists(codes),
        uses_organisation_login=Exists(organisation),
        has_password=ExpressionWrapper(~no_password, output_field=BooleanField()),
    )
    return users.prefetch_related("groups").order_by("last_name", "first_name", "username")


def inactive() -> Q:
    """Active accounts whose owner has not come for a year, counted from the last login or the account's first day."""
    since = inactive_since()
    never = Q(last_login=None, date_joined__lt=since)
    return Q(is_active=True) & (Q(last_login__lt=since) | never)


def without_second_step() -> Q:
    """Active accounts that a password alone opens.

    The organisation's own login has a second step, but guards nothing while there is a password too.
    """
    only_organisation = Q(uses_organisation_login=True, has_password=False)
    return Q(is_active=True, has_second_step=False) & ~only_organisation


def without_group() -> Q:
    """Active accounts that may do nothing."""
    return Q(is_active=True, is_superuser=False, groups=None)
