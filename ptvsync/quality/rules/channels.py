"""Channels: there is one, and it leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.comparison import plain
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Reach, Subject
from ptvsync.records import ChannelType, ContactDetails


def none_at_all(subject: Subject) -> Iterator[Finding]:
    """Services without a published channel."""
    if not subject.channels:
        yield Finding()


def leads_nowhere(subject: Subject) -> Iterator[Finding]:
    """Channels without any way to reach them."""
    for reach in subject.channels:
        channel = reach.channel
        ways = (_ways(channel.contact), _ways(reach.connection.contact), channel.web_addresses)
        if not any((*ways, channel.form_files)):
            yield Finding(channel=reach.name)


def twice(subject: Subject) -> Iterator[Finding]:
    """Two places of the same name and address."""
    places = Counter(key for reach in subject.channels if (key := _place(reach)) is not None)
    for (name, address), count in places.items():
        if count > 1:
            yield Finding(channel=name, text=address)


def _ways(contact: ContactDetails) -> bool:
    return any((contact.phones, contact.emails, contact.links, contact.addresses))


def _place(reach: Reach) -> tuple[str, str] | None:
    addresses = reach.channel.contact.addresses
    if reach.channel.type is not ChannelType.LOCATION or not addresses:
        return None
    first = addresses[0]
    street = first.street.get("fi") or next(iter(first.street.values()), "")
    return (plain(reach.name), f"{plain(street)} {first.number}") if street else None


RULES = (
    Rule(
        code="no-channel",
        severity=Severity.SERIOUS,
        title=_("No channel"),
        explanation=_("The reader learns of the service but not where it is or how to reach it."),
        hint=_("Connect at least one published channel: a place, phone, web page or e-service."),
        check=none_at_all,
    ),
    Rule(
        code="channel-unreachable",
        severity=Severity.SERIOUS,
        title=_("Channel without contact details"),
        explanation=_("The channel has no address, phone number, e-mail or web page."),
        hint=_("Add contact details to the channel, or remove it."),
        check=leads_nowhere,
    ),
    Rule(
        code="channel-twice",
        severity=Severity.HINT,
        title=_("The same place twice"),
        explanation=_("The reader sees the same place two times and wonders which one is right."),
        hint=_("Keep one of the channels and connect the services to it."),
        check=twice,
    ),
)
