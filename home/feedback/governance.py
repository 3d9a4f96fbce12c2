"""Who works through the queue."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


GRANTS: tuple[Grant, ...] = tuple(
    ModelGrant(role, "feedback.feedback", ("change", "delete", "view"))
    for role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
)
