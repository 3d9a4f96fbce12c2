"""Who sees the flags: everyone who sees the registry."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


_READERS = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, Role.THEME_OWNERS, Role.MUNICIPALITIES)

GRANTS: tuple[Grant, ...] = tuple(
    ModelGrant(role, "quality.qualityflag", ("view",)) for role in _READERS
)
