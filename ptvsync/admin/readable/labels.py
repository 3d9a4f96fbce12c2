"""What the fields of records are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# In the order in which fields are shown.
LABELS: dict[str, _StrPromise] = {
    "names": _("Name"),
    "alternative_names": _("Alternative name"),
    "summaries": _("Summary"),
    "descriptions": _("Description"),
    "user_instructions": _("Instructions"),
    "conditions": _("Conditions"),
    "charge": _("Charge"),
    "charge_info": _("Charges"),
    "processing_time": _("Processing time"),
    "deadline": _("Deadline"),
    "validity_time": _("Validity"),
    "organization_id": _("Provider"),
    "other_organization_ids": _("Other responsible organisations"),
    "producers": _("Producers"),
    "parent_id": _("Part of"),
    "type": _("Type"),
    "publicly_funded": _("Publicly funded"),
    "area": _("Area"),
    "municipality": _("Municipality"),
    "languages": _("Languages of service"),
    "classes": _("Service classes"),
    "target_groups": _("Target groups"),
    "life_events": _("Life events"),
    "industrial_classes": _("Industrial classes"),
    "ontology_terms": _("Ontology terms"),
    "keywords": _("Keywords"),
    "hours": _("Opening hours"),
    "holiday_hours": _("Hours on public holidays"),
    "phones": _("Phone numbers"),
    "emails": _("E-mail addresses"),
    "links": _("Links"),
    "addresses": _("Addresses"),
    "web_addresses": _("Web addresses"),
    "attachments": _("Attachments"),
    "form_identifiers": _("Form identifier"),
    "form_files": _("Form files"),
    "requires_authentication": _("Requires identification"),
    "signature_count": _("Number of signatures"),
    "accessibility_level": _("Accessibility level"),
    "voucher_info": _("Service voucher"),
    "voucher_links": _("Service voucher links"),
    "legislation": _("Legislation"),
    "general_description_id": _("General description"),
    "general_texts": _("Texts of the general description"),
    "business_id": _("Business ID"),
    "oid": _("OID"),
    "service_ids": _("Services"),
    "channel_ids": _("Channels"),
}
# Known from the row itself, or of interest to machines only.
HIDDEN = frozenset({"id", "service_id", "channel_id", "modified"})

# Values of closed lists, whichever field has them.
VALUES: dict[str, _StrPromise] = {
    "free": _("Free of charge"),
    "charged": _("Charged"),
    "other": _("Other"),
    "service": _("Service"),
    "permit": _("Permit"),
    "qualification": _("Professional qualification"),
    "self": _("Self-produced"),
    "procured": _("Procured"),
    "state": _("State"),
    "regional": _("Region or wellbeing services county"),
    "association": _("Association"),
    "company": _("Company"),
    "municipality": _("Municipality"),
    "nationwide": _("Whole country"),
    "nationwide_except_aland": _("Whole country except Åland"),
    "limited": _("Limited area"),
    "location": _("Place"),
    "phone": _("Phone service"),
    "e_service": _("E-service"),
    "web_page": _("Web page"),
    "form": _("Form"),
    "postal": _("Postal address"),
    "delivery": _("Delivery address"),
    "sms": _("Text message"),
    "fax": _("Fax"),
}

SAMI = {"se": _("Northern Sámi"), "smn": _("Inari Sámi"), "sms": _("Skolt Sámi")}


def label_of(key: str) -> str:
    """The field's name; of an unknown field its key with spaces."""
    return str(LABELS[key]) if key in LABELS else key.replace("_", " ").capitalize()


def value_label(value: str) -> str:
    """The word for a value of a closed list; an unknown value as it is."""
    return str(VALUES.get(value, value))


def language_label(code: str) -> str:
    """The language's name in the reader's language; an unknown code as it is."""
    if code in SAMI:
        return str(SAMI[code])
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
