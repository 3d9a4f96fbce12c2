"""The kept pages. One generation number stands in every key: raising it forgets them all at once."""

from __future__ import annotations

import hashlib
import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse


GENERATION_KEY = "pagecache:generation"


def page_key(request: HttpRequest) -> str:
    """The key of an address now. Ask once per request: a page rendered before a change must not be kept after it."""
    generation = cache.get(GENERATION_KEY, 0)
    address = f"{request.method} {request.build_absolute_uri()}"
    return f"page:{generation}:{hashlib.sha256(address.encode()).hexdigest()}"


def kept_page(key: str) -> HttpResponse | None:
    """The page as it was last rendered, if it is still good."""
    return cache.get(key)


def keep_page(key: str, response: HttpResponse) -> None:
    """Keep a rendered page for PAGE_CACHE_SECONDS."""
    cache.set(key, response, settings.PAGE_CACHE_SECONDS)


def forget_pages() -> None:
    """Make every kept page unreachable; the cache drops them when their time is up."""
    cache.set(GENERATION_KEY, time.time_ns(), None)
