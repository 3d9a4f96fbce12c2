"""Counting links of other sites that lead nowhere. Kept: their host, our path, a count and two days."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlsplit

from django.db.models import F
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.addresses.models import MissedAddress


# Anybody may send a false Referer: neither one host nor all together may fill the table.
MAX_ROWS = 2_000
MAX_ROWS_PER_HOST = 200
KEPT = timedelta(days=180)
MAX_PATH = 255
MAX_HOST = 253
IGNORED_PREFIXES = ("/admin/", "/static/", "/healthz")


def note_missed(request: HttpRequest) -> None:
    """Count the request's address if a link on another site led here."""
    host = foreign_host(request)
    path = Redirect.normalise_path(request.path)
    site = Site.find_for_request(request)
    if site and host and _may_be_kept(path):
        _count(site, host, path, timezone.localdate())


def foreign_host(request: HttpRequest) -> str:
    """The host of the page that linked here; empty when there is none or it is a site of ours."""
    try:
        host = (urlsplit(request.META.get("HTTP_REFERER", "")).hostname or "").lower()
    except ValueError:
        return ""
    own = split_domain_port(request.get_host())[0]
    if len(host) > MAX_HOST or "\0" in host or validate_host(host, [own]):
        return ""
    return "" if Site.objects.filter(hostname=host).exists() else host


def prune(today: date) -> int:
    """Forget what nobody has followed for 180 days; gives the number of rows."""
    return MissedAddress.objects.filter(last_seen__lt=today - KEPT).delete()[0]


def _may_be_kept(path: str) -> bool:
    return len(path) <= MAX_PATH and "\0" not in path and not path.startswith(IGNORED_PREFIXES)


def _count(site: Site, host: str, path: str, today: date) -> None:
    rows = MissedAddress.objects.filter(site=site, host=host, path=path)
    if rows.update(count=F("count") + 1, last_seen=today) or not _has_room(host):
        return
    row = MissedAddress(site=site, host=host, path=path, first_seen=today, last_seen=today)
    MissedAddress.objects.bulk_create([row], ignore_conflicts=True)


def _has_room(host: str) -> bool:
    """Counted up to the limit only, so that a full table costs no more than an empty one."""
    rows = MissedAddress.objects.all()
    return (
        rows.filter(host=host)[:MAX_ROWS_PER_HOST].count() < MAX_ROWS_PER_HOST
        and rows[:MAX_ROWS].count() < MAX_ROWS
    )
