"""What the organisation's login tells of a person, as far as it can be used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.account.internal.emailkit import valid_email_or_none


TEXTS = ("preferred_username", "given_name", "family_name", "name")


def person_of(id_token: Mapping[str, Any], userinfo: Mapping[str, Any]) -> dict[str, Any]:
    """The claims of both answers, the userinfo's first, without names and addresses that are none.

    Some services tell everything in the token, others in the userinfo. ``email_verified`` is true unless the
    service says otherwise: many say nothing of the addresses of their own directory.
    """
    told = {**id_token, **userinfo}
    address = _text(told.get("email"))
    return {
        **{name: value for name, value in told.items() if name not in TEXTS},
        **{name: _text(told.get(name)) for name in TEXTS},
        "email": valid_email_or_none(address) or "",
        "email_verified": told.get("email_verified", True) in (True, "true", "True"),
    }


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
