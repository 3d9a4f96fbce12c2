"""The weekly letter: to each owner the links that want care; to communications those that nobody owns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext, override

from cms.governance.grants import Role
from cms.mail import addresses_of, addresses_of_role, send
from themepages.links.enums import Outcome
from themepages.links.models import CatalogueLink, CatalogueLinkQuerySet, worst_is


URGENT = (Outcome.BROKEN, Outcome.MOVED)


def links_in_want(today: date) -> CatalogueLinkQuerySet:
    """Broken and moved links and those due for review, the worst first, with their state."""
    links = CatalogueLink.objects.with_state().select_related("owner", "municipality")
    wanted = worst_is(*URGENT) | Q(review_date__lte=today)
    return links.filter(wanted).order_by(F("state").asc(nulls_last=True), "title_fi")


def send_all(today: date) -> int:
    """Send what there is to tell; gives the number of letters that went."""
    by_address: dict[str, list[CatalogueLink]] = defaultdict(list)
    nobodys = addresses_of_role(Role.COMMUNICATIONS)
    for link in links_in_want(today):
        for address in addresses_of([link.owner]) or nobodys:
            by_address[address].append(link)
    return sum(_send(address, links, today) for address, links in sorted(by_address.items()))


def _send(address: str, links: list[CatalogueLink], today: date) -> bool:
    with override(settings.LANGUAGE_CODE):
        subject = ngettext(
            "%(count)s link wants your care", "%(count)s links want your care", len(links)
        ) % {"count": len(links)}
        return send(EmailMessage(subject, _text(links, today), to=[address]))


def _text(links: Iterable[CatalogueLink], today: date) -> str:
    context = {
        "rows": [{"link": link, "url": _edit_url(link), **_wants(link, today)} for link in links],
        "report_url": settings.WAGTAILADMIN_BASE_URL + reverse("links_broken"),
    }
    return render_to_string("links/mail/digest.txt", context).strip() + "\n"


def _wants(link: CatalogueLink, today: date) -> dict[str, object]:
    state = getattr(link, "state", None)
    is_due = link.review_date is not None and link.review_date <= today
    return {
        "state": Outcome(state).label if state in URGENT else "",
        "since": getattr(link, "since", None),
        "review_date": link.review_date if is_due else None,
    }


def _edit_url(link: CatalogueLink) -> str:
    viewset = CatalogueLink.snippet_viewset  # type: ignore[attr-defined]
    return settings.WAGTAILADMIN_BASE_URL + reverse(viewset.get_url_name("edit"), args=[link.pk])
