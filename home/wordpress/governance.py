"""Who brings texts from WordPress: those who may publish on the whole site."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


GRANTS: tuple[Grant, ...] = tuple(
    ModelGrant(role, "wordpress.importrun", ("add", "change", "view"))
    for role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
)
