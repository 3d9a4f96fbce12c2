"""A line on the admin's first page for those whose pages use services that are gone."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import Component

from .permissions import may_see_report
from .uses import uses_of_gone_services


class GoneServicesPanel(Component):
    """Says how many; empty when there are none."""

    name = "gone_services"
    template_name = "themepages/withdrawal/dashboard.html"
    order = 120

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Count what concerns the user."""
        user = parent_context["request"].user
        uses = uses_of_gone_services(user) if may_see_report(user) else {}
        return {"count": sum(bool(places) for places in uses.values())}
