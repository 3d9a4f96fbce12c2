"""The channels of a service with their hours and contact details, as the public page has them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst

from ptvsync.admin.links import Link, inspect_link
from ptvsync.admin.readable import Names, readable_fields
from ptvsync.models import Connection, Service, Status


# What residents use to reach a channel.
SHOWN = frozenset(
    {
        "addresses",
        "phones",
        "emails",
        "links",
        "web_addresses",
        "form_files",
        "hours",
        "holiday_hours",
        "charge",
        "charge_info",
    }
)


@dataclass(frozen=True)
class ChannelPanel:
    """A channel and its (label, text) pairs."""

    link: Link
    details: list[tuple[str, str]]


def channel_panels(service: Service) -> list[ChannelPanel]:
    """The published channels of a service; what is said of the pair replaces what the channel says."""
    connections = service.connections.published().select_related("channel")
    connections = connections.filter(channel__status=Status.PUBLISHED)
    return [_panel(item) for item in sorted(connections, key=lambda item: item.channel.name)]


def _panel(connection: Connection) -> ChannelPanel:
    channel = connection.channel
    fields = [
        *readable_fields(channel.record, Names()).items(),
        *readable_fields(connection.record, Names()).items(),
    ]
    details = {field.label: text for field, text in fields if field.key in SHOWN}
    kind = capfirst(str(channel.get_type_display()))
    return ChannelPanel(inspect_link(channel, channel.name, kind), list(details.items()))
