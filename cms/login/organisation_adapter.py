"""The organisation's own login (OpenID Connect): who is let in, and with which groups."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.internal.userkit import filter_users_by_email
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthError, AuthProcess
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest

from cms.login.groups import claimed_groups, set_claimed_groups
from cms.login.refusal import Refusal, refuse


logger = logging.getLogger(__name__)
PROVIDER_ID = "oidc"
NAMES = {"openid_connect", PROVIDER_ID}


class OrganisationAdapter(DefaultSocialAccountAdapter):
    """One service, which the settings name. It decides the groups at each login."""

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """The service of the settings, or none; the database holds no services."""
        if not settings.OIDC_ISSUER or (provider and provider not in NAMES):
            return []
        app = SocialApp(
            provider="openid_connect",
            provider_id=PROVIDER_ID,
            name=settings.OIDC_NAME,
            client_id=settings.OIDC_CLIENT_ID,
            secret=settings.OIDC_CLIENT_SECRET,
            settings={"server_url": settings.OIDC_ISSUER, "oauth_pkce_enabled": True},
        )
        return [app]

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Give the groups; stop who has no rights, or whose address an account has that is not joined."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            _stop(request, Refusal.UNREACHABLE)
        wanted = claimed_groups(_claims(sociallogin))
        if sociallogin.is_existing:
            _renew(request, sociallogin.user, wanted)
        elif not wanted:
            _stop(request, Refusal.NO_RIGHTS)
        else:
            _refuse_taken_address(request, sociallogin.user.email)
            _keep_confirmed_address(sociallogin)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """A colleague whose group is in the map gets an account; others were stopped before."""
        return True

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        """A new account, with its groups and without a password."""
        user = super().save_user(request, sociallogin, form)
        set_claimed_groups(user, claimed_groups(_claims(sociallogin)))
        return user

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: str | None = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """One page for what went wrong; the reason goes to the log."""
        if error == AuthError.CANCELLED:
            _stop(request, Refusal.CANCELLED)
        logger.warning("OpenID Connect login failed: %s %s", error, exception)
        _stop(request, Refusal.UNREACHABLE)


def _claims(sociallogin: SocialLogin) -> dict[str, Any]:
    data = sociallogin.account.extra_data
    return {**data.get("id_token", {}), **data.get("userinfo", {})}


def _refuse_taken_address(request: HttpRequest, address: str) -> None:
    """Stop when an account has the address, or had it when it was made, in whatever letters."""
    if not address:
        return
    holders = {*User.objects.filter(email__iexact=address), *filter_users_by_email(address)}
    if SocialAccount.objects.filter(user__in=holders, provider=PROVIDER_ID).exists():
        _stop(request, Refusal.ADDRESS_SHARED)
    if holders:
        _stop(request, Refusal.ADDRESS_TAKEN)


def _keep_confirmed_address(sociallogin: SocialLogin) -> None:
    """Links to new passwords go by the address: one that may be another's is not kept."""
    confirmed = [address for address in sociallogin.email_addresses if address.verified]
    sociallogin.email_addresses = confirmed
    if not confirmed:
        sociallogin.user.email = ""


def _renew(request: HttpRequest, user: User, wanted: set[str]) -> None:
    set_claimed_groups(user, wanted)
    fresh = User.objects.get(pk=user.pk)
    if fresh.is_active and not fresh.has_perm("wagtailadmin.access_admin"):
        _stop(request, Refusal.NO_RIGHTS)


def _stop(request: HttpRequest, reason: Refusal) -> None:
    raise ImmediateHttpResponse(refuse(request, reason))
