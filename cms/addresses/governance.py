"""Who sees the links that lead nowhere: those who keep redirects."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


GRANTS: tuple[Grant, ...] = tuple(
    ModelGrant(role, "addresses.missedaddress", ("view", "delete"))
    for role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
)
