"""How editors log in: what django-allauth is told, and the organisation's own login service."""

from __future__ import annotations

from cms.governance.grants import Role
from cms.settings.environment import env


AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

ACCOUNT_ADAPTER = "cms.login.account_adapter.EditorAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
# An account and its address are given by those who keep the accounts.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "10/m/ip,3/10m/key",
    "reauthenticate": "10/m/user",
}

# Who logs in with a password must have a second factor: names of groups, and the word superusers.
MFA_REQUIRED_FOR = env.list("MFA_REQUIRED_FOR", default=["superusers", Role.DIGITAL_SERVICES.value])
MFA_ADAPTER = "cms.login.mfa_adapter.SecondFactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True
# Clocks of telephones may be half a minute wrong.
MFA_TOTP_TOLERANCE = 1

OIDC_ISSUER = env.str("OIDC_ISSUER", "")
OIDC_CLIENT_ID = env.str("OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = env.str("OIDC_CLIENT_SECRET", "")
OIDC_NAME = env.str("OIDC_NAME", "")
OIDC_GROUP_CLAIM = env.str("OIDC_GROUP_CLAIM", "groups")
# JSON: a value of the claim → the name of a group, or a list of names.
OIDC_GROUP_MAP = env.json("OIDC_GROUP_MAP", default={})

SOCIALACCOUNT_ADAPTER = "cms.login.organisation_adapter.OrganisationAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
# Some services tell no address. The account is then without letters until its keepers give it one.
SOCIALACCOUNT_EMAIL_REQUIRED = False
# An address proves nothing: an account is joined to the organisation's login by join_organisation_login only.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = False
# Messages, links to new passwords and the organisation's login go by the address, so nobody changes one's own.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
