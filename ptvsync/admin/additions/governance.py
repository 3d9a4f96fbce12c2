"""Who writes the county's own additions; a provider type is the owner's alone to decide."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


_ALL = ("add", "change", "delete", "view")

GRANTS: tuple[Grant, ...] = (
    *(
        ModelGrant(role, "ptvsync.serviceaddition", _ALL)
        for role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
    ),
    ModelGrant(Role.DIGITAL_SERVICES, "ptvsync.organizationoverride", _ALL),
)
