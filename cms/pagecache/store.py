"""The kept pages. Generation numbers stand in every key: raising one forgets all pages, or those of one branch."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse


GENERATION_KEY = "pagecache:generation"
BRANCH_KEY = "pagecache:branch:"
# Steps of an address from the front page that have a generation of their own.
DEEPEST_BRANCH = 4


def page_key(request: HttpRequest) -> str:
    """The key of an address now. Ask once per request: a page rendered before a change must not be kept after it."""
    names = [GENERATION_KEY, *_branches(request.path)]
    held = cache.get_many(names)
    generations = "-".join(str(held.get(name, 0)) for name in names)
    address = f"{request.method} {request.build_absolute_uri()} {generations}"
    return f"page:{hashlib.sha256(address.encode()).hexdigest()}"


def kept_page(key: str) -> HttpResponse | None:
    """The page as it was last rendered, if it is still good."""
    return cache.get(key)


def keep_page(key: str, response: HttpResponse) -> None:
    """Keep a rendered page for PAGE_CACHE_SECONDS."""
    cache.set(key, response, settings.PAGE_CACHE_SECONDS)


def forget_pages() -> None:
    """Make every kept page unreachable; the cache drops them when their time is up."""
    cache.set(GENERATION_KEY, time.time_ns(), None)


def forget_branches(paths: Iterable[str]) -> None:
    """The same for the pages at these paths and below them, whatever their query and site."""
    now = time.time_ns()
    generations = {_branches(path)[-1]: now for path in paths}
    # What was kept before is too old to be shown when the number itself goes.
    cache.set_many(generations, settings.PAGE_CACHE_SECONDS * 2)


def _branches(path: str) -> list[str]:
    """``/liikunta/kotka/`` → the keys of ``/``, ``/liikunta/`` and ``/liikunta/kotka/``."""
    steps = [step for step in path.split("/") if step][:DEEPEST_BRANCH]
    paths = ["/".join(steps[:count]) for count in range(len(steps) + 1)]
    return [BRANCH_KEY + hashlib.sha256(branch.encode()).hexdigest()[:24] for branch in paths]
