"""The second step of moderation, and who sets it."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, Moderation, Role


APPROVAL = Moderation(
    "Teeman hyväksyntä",
    (Role.COMMUNICATIONS,),
    "themepages.ThemePage",
    step="Viestinnän hyväksyntä",
    asked_first="keepers.KeeperApprovalTask",
    pages="themepages.keepers.moderated.moderated_themes",
)

GRANTS: tuple[Grant, ...] = (
    APPROVAL,
    ModelGrant(Role.DIGITAL_SERVICES, "keepers.themeapproval", ("change",)),
)
