"""The rows beside a row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from ptvsync.admin.links import Link, inspect_link
from ptvsync.models import Organization, Service, ServiceChannel, ServiceCollection


# As many are listed; an organisation can have thousands.
MOST = 200


def related(row: Any) -> list[tuple[str, list[Link]]]:
    """(heading, links) of the rows beside; empty lists are left out."""
    match row:
        case ServiceChannel():
            connections = row.connections.published().select_related("service__organization")
            groups = [(_("Services"), _services(link.service for link in connections[:MOST]))]
        case ServiceCollection():
            found = Service.objects.published().filter(registry_id__in=row.service_ids)
            groups = [(_("Services"), _services(_with_owner(found)))]
        case Organization():
            groups = _of_organization(row)
        case _:
            groups = []
    return [(heading, links) for heading, links in groups if links]


def _of_organization(row: Organization) -> list[tuple[str, list[Link]]]:
    channels = row.channels.published().defer("record", "payload")[:MOST]
    return [
        (_("Parts"), [inspect_link(child) for child in row.children.published()[:MOST]]),
        (_("Services"), _services(_with_owner(row.services.published()))),
        (
            _("Channels"),
            [inspect_link(one, detail=str(one.get_type_display())) for one in channels],
        ),
    ]


def _with_owner(services: Any) -> Any:
    return services.select_related("organization").defer("record", "payload")[:MOST]


def _services(services: Iterable[Service]) -> list[Link]:
    return [
        inspect_link(service, service.name, str(service.organization or "")) for service in services
    ]
