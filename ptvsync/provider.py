"""Who is behind a service, in the words of residents: derived from PTV by one table of rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.records import OrganizationRecord, OrganizationType


class ProviderType(models.TextChoices):
    """The kinds of provider that residents can filter by."""

    COUNTY = "hyvinvointialue", _("Wellbeing services county")
    MUNICIPALITY = "kunta", _("Municipality")
    ASSOCIATION = "jarjesto", _("Association")
    PARISH = "seurakunta", _("Parish")
    STATE = "valtio", _("State")
    COMPANY = "yritys", _("Company")


@dataclass(frozen=True)
class Rule:
    """An organisation of ``type`` (None: any) whose name matches ``name`` is a ``provider``."""

    provider: ProviderType
    type: OrganizationType | None = None
    name: re.Pattern[str] = re.compile("")


_PARISH = re.compile(
    r"seurakun(ta|nan|tay)|församling|kyrklig samfällighet|\bparish", re.IGNORECASE
)

# The first rule that fits decides.
RULES = (
    Rule(ProviderType.PARISH, name=_PARISH),
    Rule(ProviderType.COUNTY, OrganizationType.REGIONAL),
    Rule(ProviderType.MUNICIPALITY, OrganizationType.MUNICIPALITY),
    Rule(ProviderType.STATE, OrganizationType.STATE),
    Rule(ProviderType.COMPANY, OrganizationType.COMPANY),
    Rule(ProviderType.ASSOCIATION),
)


def provider_type(
    organization: OrganizationRecord, organizations: Mapping[UUID, OrganizationRecord]
) -> ProviderType:
    """The provider type of an organisation, which it inherits from the root of its hierarchy."""
    root = _root(organization, organizations)
    names = " | ".join(root.names.values())
    return next(rule.provider for rule in RULES if _fits(rule, root.type, names))


def _fits(rule: Rule, kind: OrganizationType, names: str) -> bool:
    return rule.type in (None, kind) and bool(rule.name.search(names))


def _root(
    organization: OrganizationRecord, organizations: Mapping[UUID, OrganizationRecord]
) -> OrganizationRecord:
    seen = {organization.id}
    while (parent := organizations.get(organization.parent_id or organization.id)) is not None:
        if parent.id in seen:
            return organization
        seen.add(parent.id)
        organization = parent
    return organization
