"""Connections of the national world: each provider's services to its channels."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.records import ChannelRecord, Charge, ConnectionRecord, ContactDetails, ServiceRecord

from .contacts import phones
from .dice import Dice
from .hours import HoursSet
from .phrases import sentence


_WITHOUT_CHANNELS = 0.02
_SHARED_AGAIN = 0.28


def connections(
    dice: Dice, services: list[ServiceRecord], channels: list[ChannelRecord], hours: list[HoursSet]
) -> Iterator[ConnectionRecord]:
    """Return the connections of one provider: its channels dealt out to its services, some to several."""
    served = [item for item in services if not dice.happens(_WITHOUT_CHANNELS)] or services
    if not served:
        return
    pairs: dict[tuple[int, int], None] = {}
    for position in range(len(channels)):
        pairs[position % len(served), position] = None
        if dice.happens(_SHARED_AGAIN):
            pairs[dice.whole(0, len(served) - 1), position] = None
    for service, channel in sorted(pairs):
        yield _connection(dice, served[service], channels[channel], hours)


def _connection(
    dice: Dice, service: ServiceRecord, channel: ChannelRecord, hours: list[HoursSet]
) -> ConnectionRecord:
    found: dict[str, object] = {}
    languages = tuple(channel.names)
    if dice.happens(0.08):
        found["descriptions"] = sentence(dice, "connection", languages)
    if dice.happens(0.04):
        found["contact"] = ContactDetails(phones=phones(dice, languages))
    if dice.happens(0.02):
        found["hours"], found["holiday_hours"] = dice.one(hours)
    if dice.happens(0.05):
        found["charge"] = Charge.FREE
    return ConnectionRecord(
        service_id=service.id,
        channel_id=channel.id,
        modified=max(service.modified, channel.modified),
        **found,
    )
