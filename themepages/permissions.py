"""Who may edit a theme page, beyond Wagtail's own rules, and know why a service is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import PagePermissionTester


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class ThemePagePermissionTester(PagePermissionTester):
    """Lets a theme's deputy edit what the owner may edit."""

    def can_edit(self) -> bool:
        """Overrides Wagtail's rule that ``add`` alone reaches only the owner's pages."""
        if super().can_edit():
            return True
        is_deputy = self.page.deputy_id is not None and self.page.deputy_id == self.user.pk
        return is_deputy and "add" in self.permissions and not self.page_is_root


def may_see_hiding_reason(user: User | AnonymousUser) -> bool:
    """Those who see the county's own additions; the reason may tell of people."""
    return user.has_perm("ptvsync.view_serviceaddition")
