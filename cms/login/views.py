"""The views of django-allauth and Wagtail where ours differ."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from allauth.core import ratelimit
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.totp.views import ActivateTOTPView
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.account import PasswordResetView

from cms.login.forms import EditorLoginForm
from cms.login.organisation_adapter import PROVIDER_ID
from cms.login.refusal import Refusal, refuse
from cms.login.requirement import must_have_second_factor


class EditorLoginView(LoginView):
    """Password, or the organisation's own login."""

    form_class = EditorLoginForm
    template_name = "login/login.html"

    def get_authenticated_redirect_url(self) -> str:
        """On to the admin; who may not enter it would be sent back here again and again."""
        if not self.request.user.has_perm("wagtailadmin.access_admin"):
            raise ImmediateHttpResponse(refuse(self.request, Refusal.NO_RIGHTS))
        return super().get_authenticated_redirect_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the organisation's login, when there is one."""
        return super().get_context_data(**kwargs) | {
            "organisation": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
            "provider_id": PROVIDER_ID,
        }


class LimitedPasswordResetView(PasswordResetView):
    """Wagtail's, so many times from one address and to one mailbox."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the message, or say that it is too often."""
        key = request.POST.get("email", "").strip().lower()
        if not ratelimit.consume(request, action="reset_password", key=key):
            return ratelimit.respond_429(request)
        return super().post(request, *args, **kwargs)


class ActivateSecondFactorView(ActivateTOTPView):
    """The picture, the key, and the first code."""

    template_name = "login/activate.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whether the role needs it."""
        required = must_have_second_factor(self.request.user)
        return super().get_context_data(**kwargs) | {"is_required": required}
