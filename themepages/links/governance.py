"""Who keeps the catalogue. Theme owners add and change links; editors also delete them."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Role


LINK = "links.cataloguelink"

GRANTS: tuple[Grant, ...] = (
    ModelGrant(Role.COMMUNICATIONS, LINK, ("add", "change", "delete", "view")),
    ModelGrant(Role.DIGITAL_SERVICES, LINK, ("add", "change", "delete", "view")),
    ModelGrant(Role.THEME_OWNERS, LINK, ("add", "change", "view")),
)
