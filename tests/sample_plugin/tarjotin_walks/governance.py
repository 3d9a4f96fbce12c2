"""Who may write walks."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


GRANTS: tuple[Grant, ...] = (
    ModelGrant(Role.COMMUNICATIONS, "tarjotin_walks.walk", ("add", "change", "delete", "view")),
)
