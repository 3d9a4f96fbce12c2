"""A line on the admin's first page for those who translate."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import Component

from cms.translations.rows import PERMISSION, page_translations


class TranslationsPanel(Component):
    """Says how many translations are behind; empty when there are none."""

    name = "translations"
    template_name = "translations/admin/dashboard.html"
    order = 130

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Count what the user may work on."""
        user = parent_context["request"].user
        rows = page_translations(user) if user.has_perm(PERMISSION) else []
        return {"count": sum(row.is_behind for row in rows)}
