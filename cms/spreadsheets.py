"""Fields of spreadsheets and CSV files that nobody's program takes for formulas."""

from __future__ import annotations

from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin


# A field that begins so is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_text(field: Any) -> Any:
    """The field; a text that would be a formula has an apostrophe before it."""
    return f"'{field}" if isinstance(field, str) and field.startswith(FORMULA) else field


class PlainExportMixin(SpreadsheetExportMixin):
    """For views whose lists are exported: others have written what is in them."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """What Wagtail writes, with no formulas."""
        return as_text(super().preprocess_field_value(field, value, export_format))
