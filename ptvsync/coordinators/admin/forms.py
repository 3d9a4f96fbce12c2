"""The form of a turn."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from ptvsync.coordinators.admin.filters import own_municipalities


class TurnForm(WagtailAdminModelForm):
    """Offers the municipalities of the regions here; that of an old turn stays."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Narrow the list."""
        super().__init__(*args, **kwargs)
        field = self.fields.get("municipality")
        if field:
            kept = field.queryset.filter(pk=self.instance.municipality_id)
            field.queryset = own_municipalities() | kept
