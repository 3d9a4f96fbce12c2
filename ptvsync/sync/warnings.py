"""What a run left out, in the reader's words: the diary keeps the English keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from .plan import LOOSE, SILENT


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


WARNINGS: dict[str, _StrPromise] = {
    "organization items that cannot be read": _("Organisations that could not be read"),
    "channel items that cannot be read": _("Service channels that could not be read"),
    "service items that cannot be read": _("Services that could not be read"),
    "connection items that cannot be read": _("Connections that could not be read"),
    "collection items that cannot be read": _("Service collections that could not be read"),
    "organization items without a name": _("Organisations without a name"),
    "channel items without a name": _("Service channels without a name"),
    "service items without a name": _("Services without a name"),
    "collection items without a name": _("Service collections without a name"),
    "organization items of an unknown type": _("Organisations of an unknown type"),
    "channel items of an unknown type": _("Service channels of an unknown type"),
    "service items of an unknown type": _("Services of an unknown type"),
    "connection items of an unknown type": _("Connections of an unknown type"),
    "collection items of an unknown type": _("Service collections of an unknown type"),
    "organization items without an id": _("Organisations without an id"),
    "channel items without an id": _("Service channels without an id"),
    "service items without an id": _("Services without an id"),
    "connection items without an id": _("Connections without an id"),
    "collection items without an id": _("Service collections without an id"),
    "general descriptions that PTV does not give": _("General descriptions that PTV does not give"),
    "places that the accessibility register did not tell of": _(
        "Places whose accessibility could not be asked, so that the earlier one stays"
    ),
    LOOSE: _("Connections to a service or channel that PTV does not give"),
    SILENT: _("Connections that PTV left out, all of the service's, and that were kept"),
}


def warning_text(key: str) -> str:
    """The reason of a warning in the active language; a key of another release stays as it is."""
    return str(WARNINGS.get(key, key))
