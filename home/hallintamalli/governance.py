"""Who reads the whole model with its names."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


GRANTS: tuple[Grant, ...] = tuple(
    ModelGrant(role, "hallintamalli.governancemodelpage", ("view",))
    for role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
)
