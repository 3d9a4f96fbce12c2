"""Who is behind a service, in the words of residents: derived from PTV by one table of rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
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


NO_OVERRIDES: Mapping[UUID, ProviderType] = MappingProxyType({})


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
    organization: OrganizationRecord,
    organizations: Mapping[UUID, OrganizationRecord],
    overrides: Mapping[UUID, ProviderType] = NO_OVERRIDES,
) -> ProviderType:
    """The provider type of an organisation, which it inherits from the root of its hierarchy.

    ``overrides`` are the owner's own words by the organisation's PTV id; the nearest one above wins.
    """
    line = _line(organization, organizations)
    for member in line:
        if member.id in overrides:
            return overrides[member.id]
    root = line[-1]
    names = " | ".join(root.names.values())
    return next(rule.provider for rule in RULES if _fits(rule, root.type, names))


def _fits(rule: Rule, kind: OrganizationType, names: str) -> bool:
    return rule.type in (None, kind) and bool(rule.name.search(names))


def _line(
    organization: OrganizationRecord, organizations: Mapping[UUID, OrganizationRecord]
) -> list[OrganizationRecord]:
    """The organisation and those above it, up to the root or to where a circle would close."""
    line = [organization]
    seen = {organization.id}
    while (parent := organizations.get(line[-1].parent_id or line[-1].id)) is not None:
        if parent.id in seen:
            break
        seen.add(parent.id)
        line.append(parent)
    return line
