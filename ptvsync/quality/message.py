"""A message to the maintainer of an organisation's PTV content, ready to be sent by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from ptvsync.coordinators.models import CoordinatorTurn
from ptvsync.coordinators.rota import contact_of
from ptvsync.models import Organization, Service
from ptvsync.provider import ProviderType

from .models import QualityFlag
from .severity import Severity


# PTV's maintainers work in Finnish; the one who sends it may write the message anew.
LANGUAGE = "fi"
# Longer addresses are cut by some mail programs, so the text is then pasted by hand.
MOST_IN_ADDRESS = 1800


@dataclass(frozen=True)
class Message:
    """Subject and text; ``email`` is empty when nobody knows one, ``count`` is of services.

    ``person`` is the municipality's PTV contact of today, when the message goes to them.
    """

    subject: str
    text: str
    email: str
    count: int
    person: str = ""

    @property
    def mailto(self) -> str:
        """An address that opens the message in a mail program; a long text is left out of it."""
        if not self.email:
            return ""
        start = f"mailto:{quote(self.email, safe='@')}?subject={quote(self.subject)}"
        whole = f"{start}&body={quote(self.text)}"
        return whole if len(whole) <= MOST_IN_ADDRESS else start


def message_to(
    organization: Organization,
    sender: str,
    contact: str,
    our_url: Callable[[Service], str],
    with_hints: bool = False,
) -> Message:
    """The message, service by service. ``our_url`` gives a service's address on our site."""
    with override(LANGUAGE):
        services = [
            {"service": service, "flags": list(flags), "our_url": our_url(service)}
            for service, flags in groupby(
                _flags(organization, with_hints), key=lambda flag: flag.service
            )
        ]
        context = {"services": services, "sender": sender, "contact": contact}
        turn = _contact(organization)
        return Message(
            subject=_("Your services in PTV: %(count)s to mend") % {"count": len(services)},
            text=render_to_string("quality/message.txt", context).strip() + "\n",
            email=turn.email if turn else email_of(organization),
            count=len(services),
            person=turn.name if turn else "",
        )


def _contact(organization: Organization) -> CoordinatorTurn | None:
    """Who is in charge of a municipality's services in PTV today, if they can be written to."""
    if organization.provider_type != ProviderType.MUNICIPALITY:
        return None
    turn = contact_of(organization.municipality_code, localdate())
    return turn if turn and turn.email else None


def email_of(organization: Organization | None) -> str:
    """The organisation's e-mail address in PTV, or that of the nearest one above it."""
    seen = set()
    while organization is not None and organization.pk not in seen:
        seen.add(organization.pk)
        emails = sorted(
            organization.data.contact.emails, key=lambda item: item.language != LANGUAGE
        )
        if emails:
            return emails[0].email
        organization = organization.parent
    return ""


def _flags(organization: Organization, with_hints: bool) -> list[QualityFlag]:
    """Of services that have a page on our site, to which the message leads."""
    shown = Service.objects.visible().filter(organization=organization)
    flags = QualityFlag.objects.by_severity().filter(service__in=shown)
    if not with_hints:
        flags = flags.exclude(severity=Severity.HINT)
    rows = flags.select_related("service").defer("service__payload")
    return sorted(rows, key=lambda flag: (flag.service.name, flag.service_id))
