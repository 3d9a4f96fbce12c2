"""Who keeps the synonyms and reads what was looked for in vain."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


GRANTS: tuple[Grant, ...] = (
    ModelGrant(Role.COMMUNICATIONS, "search.synonym", ("add", "change", "delete", "view")),
    ModelGrant(Role.DIGITAL_SERVICES, "search.synonym", ("add", "change", "delete", "view")),
    ModelGrant(Role.COMMUNICATIONS, "search.zeroresultterm", ("view", "delete")),
    ModelGrant(Role.DIGITAL_SERVICES, "search.zeroresultterm", ("view", "delete")),
)
