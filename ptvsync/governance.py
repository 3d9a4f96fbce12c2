"""Who reads the copy of the registry, and who its diary; nobody writes either."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


_KEEPERS = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
_READERS = (*_KEEPERS, Role.THEME_OWNERS, Role.MUNICIPALITIES)
_REGISTRY = ("service", "organization", "servicechannel", "municipality")

GRANTS: tuple[Grant, ...] = (
    *(ModelGrant(role, f"ptvsync.{model}", ("view",)) for role in _READERS for model in _REGISTRY),
    *(ModelGrant(role, "ptvsync.syncrun", ("view",)) for role in _KEEPERS),
)
