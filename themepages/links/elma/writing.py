"""Writing what was judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Site

from themepages.links.elma.judging import Judged, Verdict


if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def write(judged: Iterable[Judged], site: Site, user: User | None) -> Counter[Verdict]:
    """Write new and changed rows and their redirects; gives how many rows there were of each kind."""
    counts: Counter[Verdict] = Counter()
    for item in judged:
        counts[item.verdict] += 1
        if item.verdict in (Verdict.NEW, Verdict.CHANGED):
            _write_link(item, user)
            _write_redirect(item, site)
    return counts


def _write_link(item: Judged, user: User | None) -> None:
    is_new = item.link is None
    if not is_new and not item.changes:
        return
    link = item.written()
    if is_new:
        link.owner = user
    link.clean()
    link.save()
    log(instance=link, action="wagtail.create" if is_new else "wagtail.edit", user=user)


def _write_redirect(item: Judged, site: Site) -> None:
    if item.redirect:
        Redirect.add_redirect(item.redirect, redirect_to=item.theme, is_permanent=True, site=site)
