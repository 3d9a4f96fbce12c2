"""Rights on theme pages and on what they embed."""

from __future__ import annotations

from cms.governance.grants import Grant, PageGrant, Role


GRANTS: tuple[Grant, ...] = (
    # With "add" alone an owner edits only the pages that are theirs (see ThemePagePermissionTester).
    PageGrant(Role.THEME_OWNERS, "themepages.ThemePage", ("add",)),
)
