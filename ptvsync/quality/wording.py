"""A finding in a reader's words: which text, in which language, of which channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


FIELDS: dict[str, _StrPromise] = {
    "names": _("Name"),
    "summaries": _("Summary"),
    "descriptions": _("Description"),
    "user_instructions": _("Instructions"),
    "charge_info": _("Charges"),
    "area": _("Area"),
    "classes": _("Service classes"),
    "target_groups": _("Target groups"),
    "keywords": _("Keywords"),
    "modified": _("Changed in PTV"),
    "organization_id": _("Provider"),
}
LANGUAGES: dict[str, _StrPromise] = {
    "fi": _("in Finnish"),
    "sv": _("in Swedish"),
    "en": _("in English"),
}


def place_of(finding: Mapping[str, str]) -> str:
    """Such as “Summary, in Swedish: …”; empty when the finding is about the service as a whole."""
    return ": ".join(part for part in (where_of(finding), finding.get("text", "")) if part)


def where_of(finding: Mapping[str, str]) -> str:
    """The same without the quotation: “Summary, in Swedish”."""
    field = FIELDS.get(finding.get("field", ""))
    language = LANGUAGES.get(finding.get("language", ""), finding.get("language", ""))
    parts = [finding.get("channel", ""), str(field or ""), str(language)]
    return ", ".join(part for part in parts if part)


def places_of(findings: Iterable[Mapping[str, str]]) -> list[str]:
    """The places of several findings, without those that say nothing."""
    return [place for finding in findings if (place := place_of(finding))]
