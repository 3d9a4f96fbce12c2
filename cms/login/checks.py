"""System checks of the settings of the login."""

from __future__ import annotations

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from cms.governance.grants import Role
from cms.login.requirement import SUPERUSERS


NEEDED = ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME", "OIDC_GROUP_MAP")


@register
def organisation_login_is_complete(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """With OIDC_ISSUER the other settings are there (tarjotin.E006), and the map is one (E007)."""
    if not settings.OIDC_ISSUER:
        return []
    missing = [name for name in NEEDED if not getattr(settings, name)]
    errors: list[CheckMessage] = [
        Error(f"OIDC_ISSUER is set, but {name} is not.", id="tarjotin.E006") for name in missing
    ]
    if not _is_map(settings.OIDC_GROUP_MAP):
        hint = 'Such as {"tray-editors": "Viestintä", "tray-owners": ["Digi- ja tietopalvelut"]}.'
        message = "OIDC_GROUP_MAP must be JSON: values of the claim and names of groups."
        errors.append(Error(message, hint=hint, id="tarjotin.E007"))
    return errors


@register
def second_factor_is_required_of_known_groups(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """MFA_REQUIRED_FOR names roles, or superusers (tarjotin.E008): a misspelt name would ask nobody."""
    known = {SUPERUSERS, *(role.value for role in Role)}
    hint = f"Known are: {', '.join(sorted(known))}."
    return [
        Error(f"MFA_REQUIRED_FOR names {name}, which is no group.", hint=hint, id="tarjotin.E008")
        for name in settings.MFA_REQUIRED_FOR
        if name not in known
    ]


def _is_map(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(names, str)
        or (isinstance(names, list) and all(isinstance(name, str) for name in names))
        for names in value.values()
    )
