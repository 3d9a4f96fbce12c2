"""Columns of the listings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from ptvsync.models import Municipality


MOST_NAMES = 3


def municipality_names() -> dict[str, str]:
    """Municipality code → name in the active language."""
    return {row.code: str(row.title) for row in Municipality.objects.all()}


def municipality_text(row: Any, names: Mapping[str, str]) -> str:
    """Where a service, channel or organisation is: a few names and how many more."""
    if getattr(row, "nationwide", False):
        return _("Whole country")
    codes = getattr(row, "municipality_codes", None) or [row.municipality_code]
    found = sorted(names.get(code, code) for code in codes if code)
    text = ", ".join(found[:MOST_NAMES])
    more = len(found) - MOST_NAMES
    return f"{text} + {more}" if more > 0 else text


class MunicipalityColumn(Column):
    """The municipalities of a row, by name."""

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__(
            "municipality",
            label=gettext_lazy("Municipality"),
            accessor=lambda row: municipality_text(row, names),
        )
