"""Addresses of the login, all below the admin's. No address makes an account or connects one."""

from __future__ import annotations

from allauth.account.views import ReauthenticateView
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import include, path
from django.views.decorators.cache import never_cache
from wagtail.admin.urls import password_reset
from wagtail.admin.views.account import LogoutView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.login.language import in_readers_language
from cms.login.openid import callback, start
from cms.login.views import (
    ActivateSecondFactorView,
    EditorLoginView,
    LimitedPasswordResetView,
)


second_factor = [
    path("", mfa.IndexView.as_view(template_name="login/second_factor.html"), name="mfa_index"),
    path("activate/", ActivateSecondFactorView.as_view(), name="mfa_activate_totp"),
    path(
        "deactivate/",
        totp.DeactivateTOTPView.as_view(template_name="login/deactivate.html"),
        name="mfa_deactivate_totp",
    ),
    path(
        "codes/",
        codes.ViewRecoveryCodesView.as_view(template_name="login/recovery_codes.html"),
        name="mfa_view_recovery_codes",
    ),
    path(
        "codes/new/",
        codes.GenerateRecoveryCodesView.as_view(template_name="login/new_recovery_codes.html"),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "codes/download/",
        codes.DownloadRecoveryCodesView.as_view(template_name="login/recovery_codes.txt"),
        name="mfa_download_recovery_codes",
    ),
    path(
        "confirm/",
        mfa.ReauthenticateView.as_view(template_name="login/confirm.html"),
        name="mfa_reauthenticate",
    ),
]

addresses = [
    path("login/", EditorLoginView.as_view(), name="account_login"),
    path(
        "login/code/",
        mfa.AuthenticateView.as_view(template_name="login/code.html"),
        name="mfa_authenticate",
    ),
    path(
        "login/confirm/",
        ReauthenticateView.as_view(template_name="login/confirm.html"),
        name="account_reauthenticate",
    ),
    path("login/by/<slug:provider_id>/", start, name="openid_connect_login"),
    path("login/by/<slug:provider_id>/callback/", callback, name="openid_connect_callback"),
    path("logout/", LogoutView.as_view(), name="account_logout"),
    path("password_reset/", LimitedPasswordResetView.as_view(), name="account_reset_password"),
    path("password_reset/", include(password_reset)),
    path("account/two-step/", include(second_factor)),
]

urlpatterns = decorate_urlpatterns(
    decorate_urlpatterns(addresses, in_readers_language), never_cache
)
