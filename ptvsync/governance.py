"""Who reads the copy of the registry and its diary, and who acts on its runs; nobody writes a row."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


_KEEPERS = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
_READERS = (*_KEEPERS, Role.THEME_OWNERS, Role.MUNICIPALITIES)
_REGISTRY = ("service", "organization", "servicechannel", "servicecollection", "municipality")
_DIARY = ("syncrun", "rowchange")

GRANTS: tuple[Grant, ...] = (
    *(ModelGrant(role, f"ptvsync.{model}", ("view",)) for role in _READERS for model in _REGISTRY),
    *(ModelGrant(role, f"ptvsync.{model}", ("view",)) for role in _KEEPERS for model in _DIARY),
    *(ModelGrant(role, "ptvsync.service", ("refresh",)) for role in _KEEPERS),
    ModelGrant(Role.DIGITAL_SERVICES, "ptvsync.syncrun", ("run", "decide")),
)
