"""Who may edit a theme page, beyond Wagtail's own rules."""

from __future__ import annotations

from wagtail.models import PagePermissionTester


class ThemePagePermissionTester(PagePermissionTester):
    """Lets a theme's deputy edit what the owner may edit."""

    def can_edit(self) -> bool:
        """Overrides Wagtail's rule that ``add`` alone reaches only the owner's pages."""
        if super().can_edit():
            return True
        is_deputy = self.page.deputy_id is not None and self.page.deputy_id == self.user.pk
        return is_deputy and "add" in self.permissions and not self.page_is_root
