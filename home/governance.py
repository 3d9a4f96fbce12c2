"""Rights on the whole page tree, and its moderation."""

from __future__ import annotations

from cms.governance.grants import Grant, Moderation, PageGrant, Role


GRANTS: tuple[Grant, ...] = (
    PageGrant(
        Role.COMMUNICATIONS,
        "home.HomePage",
        ("add", "change", "publish", "lock", "unlock"),
    ),
    PageGrant(
        Role.DIGITAL_SERVICES,
        "home.HomePage",
        ("add", "change", "publish", "lock", "unlock", "bulk_delete"),
    ),
    Moderation("Viestinnän hyväksyntä", (Role.COMMUNICATIONS,), "home.HomePage"),
)
