"""What django-allauth asks of us about second factors."""

from __future__ import annotations

import segno
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import User
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from cms.login.encryption import decrypt, encrypt
from cms.login.requirement import must_have_second_factor


class SecondFactorAdapter(DefaultMFAAdapter):
    """Encrypted secrets, our QR code, and no way out for those who must have a second factor."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _(
            "Your role needs two-step login, so you cannot turn it off."
        ),
        "cannot_generate_recovery_codes": _("Turn two-step login on first."),
    }

    def get_totp_label(self, user: User) -> str:
        """The username, which is what one types to log in."""
        return user.get_username()

    def get_totp_issuer(self) -> str:
        """The site's name, which the application of the telephone shows."""
        site = Site.find_for_request(context.request)
        return (site and site.site_name) or settings.WAGTAIL_SITE_NAME

    def build_totp_svg(self, url: str) -> str:
        """An inline picture, dark on light in both colour schemes."""
        code = segno.make(url, micro=False)
        return code.svg_inline(
            border=4, light="white", omitsize=True, title=gettext("QR code of two-step login")
        )

    def encrypt(self, text: str) -> str:
        """Under the site's key."""
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """As it was given."""
        return decrypt(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Only when the role does not need it."""
        return not must_have_second_factor(authenticator.user)
