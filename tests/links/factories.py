"""Builders of links and of what is known of their addresses."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from themepages.links.enums import Outcome, Problem
from themepages.links.models import AddressCheck, CatalogueLink


_numbers = itertools.count(1)
# What the form of a link sends.
VALUES = {
    "kind": "assessment",
    "title_fi": "Unitesti",
    "description_fi": "Testaa unesi.",
    "url_fi": "https://uni.example",
    **dict.fromkeys(["title_sv", "title_en", "description_sv", "description_en"], ""),
    **dict.fromkeys(["url_sv", "url_en", "provider", "municipality", "theme"], ""),
    "owner": "",
    "review_date": "",
}


def make_link(title="Unitesti", url=None, **fields):
    values = {
        "title_fi": title,
        "description_fi": f"{title} kaikille.",
        "url_fi": url or f"https://palvelu-{next(_numbers)}.example",
        **fields,
    }
    return CatalogueLink.objects.create(**values)


def make_check(link, outcome=Outcome.BROKEN, since=date(2026, 11, 20), url=None, **fields):
    failed = outcome in (Outcome.BROKEN, Outcome.FAILING)
    values = {
        "problem": Problem.STATUS if failed else "",
        "status": 404 if failed else 200,
        "checked_at": timezone.now() - timedelta(hours=2),
        **fields,
    }
    return AddressCheck.objects.create(
        url=url or link.url_fi, outcome=outcome, since=since, **values
    )


def admin_url(name, link=None):
    """The address of a view of the catalogue in the admin."""
    viewset = CatalogueLink.snippet_viewset
    return reverse(viewset.get_url_name(name), args=[link.pk] if link else [])
