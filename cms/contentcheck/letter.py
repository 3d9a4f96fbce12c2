"""The letter about a page that was not published at its time."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page, PageLogEntry, Revision

from cms.governance.grants import Role
from cms.mail import addresses_of, addresses_of_role, send


def tell(revision: Revision, page: Page, faults: list[str]) -> None:
    """To the page's owner, to whoever wrote or scheduled the version, and to communications."""
    with override(settings.LANGUAGE_CODE):
        subject = _("“%(page)s” was not published at its time") % {"page": page.title}
        text = render_to_string("contentcheck/mail/held_back.txt", _context(page, faults))
    for address in _addresses(revision, page):
        send(EmailMessage(subject, text, to=[address]))


def _context(page: Page, faults: list[str]) -> dict[str, Any]:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return {"page": page, "faults": faults, "edit_url": settings.WAGTAILADMIN_BASE_URL + edit}


def _addresses(revision: Revision, page: Page) -> list[str]:
    scheduled = PageLogEntry.objects.filter(
        page=page.pk, revision=revision, action="wagtail.publish.schedule"
    )
    people = [entry.user for entry in scheduled.select_related("user")]
    own = addresses_of([page.owner, revision.user, *people])
    return sorted({*own, *addresses_of_role(Role.COMMUNICATIONS)})
