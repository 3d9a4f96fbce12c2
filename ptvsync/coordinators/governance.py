"""Who keeps the turns, and who reads them."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


_KEEPERS = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
_READERS = (Role.THEME_OWNERS, Role.MUNICIPALITIES)
_TURN = "coordinators.coordinatorturn"

GRANTS: tuple[Grant, ...] = (
    *(ModelGrant(role, _TURN, ("add", "change", "delete", "view")) for role in _KEEPERS),
    *(ModelGrant(role, _TURN, ("view",)) for role in _READERS),
)
