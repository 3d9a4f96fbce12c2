"""Where a service's content is written: nothing in PTV says it, so it is told from signs.

An organisation that uses PTV itself cannot send from Lähellä.fi too, so its providers are listed in a
setting by PTV id or business ID; a link to Lähellä.fi among an association's contacts tells the same.
"""

from __future__ import annotations

import re
from functools import cache

from django.conf import settings

from ptvsync.models import Organization
from ptvsync.provider import ProviderType
from ptvsync.records import ContactDetails

from .models import Origin
from .organizations import Organizations
from .subject import Subject


_SENDERS = {ProviderType.ASSOCIATION.value, ProviderType.PARISH.value}


def origin_of(organization_id: int | None, subject: Subject, known: Organizations) -> Origin:
    """Lähellä.fi when a sign tells so, otherwise PTV."""
    line = list(known.line(organization_id))
    if any(_is_listed(row) for row in line):
        return Origin.LAHELLA
    is_sender = subject.provider is not None and subject.provider.type in _SENDERS
    if is_sender and _has_sign(line, subject):
        return Origin.LAHELLA
    return Origin.PTV


def _is_listed(row: Organization) -> bool:
    listed = _listed(tuple(settings.LAHELLA_ORGANIZATIONS))
    return str(row.registry_id) in listed or (row.business_id or " ") in listed


@cache
def _listed(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(value.strip().lower() for value in values)


def _has_sign(line: list[Organization], subject: Subject) -> bool:
    sign = re.compile(settings.LAHELLA_PATTERN, re.IGNORECASE)
    texts = [text for row in line for text in (*row.data.names.values(), *_links(row.data.contact))]
    for reach in subject.channels:
        texts += [link.url for link in reach.channel.web_addresses]
        texts += [*_links(reach.channel.contact), *_links(reach.connection.contact)]
    return any(sign.search(text) for text in texts)


def _links(contact: ContactDetails) -> list[str]:
    return [link.url for link in contact.links]
