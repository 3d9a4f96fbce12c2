"""OpenID Connect more strictly than django-allauth does it: every token is verified by its signature."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from requests import RequestException

from cms.login.person import person_of
from cms.login.refusal import Refusal, refuse


logger = logging.getLogger(__name__)


class VerifyingAdapter(OpenIDConnectOAuth2Adapter):
    """Trusts the signature of the service, not the connection, and one person in both answers."""

    def get_access_token_data(self, *args: Any, **kwargs: Any) -> Any:
        """The tokens. That we fetched them ourselves is no reason to skip the signature."""
        data = super().get_access_token_data(*args, **kwargs)
        self.did_fetch_access_token = False
        if "id_token" not in data:
            raise OAuth2Error("The answer has no id_token.")
        return data

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """Who logs in; OAuth2Error when the two answers tell of different people."""
        token_data = kwargs["response"]["id_token"]
        told = {
            "userinfo": self._fetch_user_info(token.token),
            "id_token": self._decode_id_token(app, token_data),
        }
        if not _is_one_person(**told):
            raise OAuth2Error("The userinfo is of another person than the id_token.")
        person = {"userinfo": person_of(**told), "id_token": told["id_token"]}
        login = self.get_provider().sociallogin_from_response(request, person)
        login.account.extra_data = {part: _needed(claims) for part, claims in told.items()}
        return login


def start(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the organisation's login, after the button of the login page was pressed."""
    if request.method != "POST":
        return redirect("account_login")
    try:
        return OAuth2LoginView.adapter_view(_adapter(request, provider_id))(request)
    except RequestException as error:
        logger.warning("OpenID Connect service does not answer: %s", error)
        return refuse(request, Refusal.UNREACHABLE)


def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from it."""
    return OAuth2CallbackView.adapter_view(_adapter(request, provider_id))(request)


def _is_one_person(userinfo: Any, id_token: Mapping[str, Any]) -> bool:
    return isinstance(userinfo, Mapping) and userinfo.get("sub") == id_token["sub"]


def _needed(claims: Mapping[str, Any]) -> dict[str, Any]:
    """What the groups are decided by. The rest of what the service tells of a person is not kept."""
    kept = ("sub", settings.OIDC_GROUP_CLAIM)
    return {name: claims[name] for name in kept if name in claims}


def _adapter(request: HttpRequest, provider_id: str) -> VerifyingAdapter:
    adapter = VerifyingAdapter(request, provider_id)
    try:
        adapter.get_provider()
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    return adapter
