"""Who reads coverage, and who hands out links to it."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


_KEEPERS = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
_READERS = (*_KEEPERS, Role.THEME_OWNERS, Role.MUNICIPALITIES)

GRANTS: tuple[Grant, ...] = (
    *(ModelGrant(role, "coverage.coveragecount", ("view",)) for role in _READERS),
    *(
        ModelGrant(role, "coverage.municipalitylink", ("add", "change", "delete", "view"))
        for role in _KEEPERS
    ),
)
