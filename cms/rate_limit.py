"""How often the public may ask for something costly. Nothing that tells who asked is kept."""

from __future__ import annotations

import hashlib
import secrets
import time
from dataclasses import dataclass

from django.core.cache import cache
from django.utils import timezone


DAY_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class Limit:
    """At most ``count`` times in each window of ``seconds``."""

    count: int
    seconds: int


class LimitReached(Exception):
    """``retry_after`` says in how many seconds one may ask again."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


def count_use(name: str, address: str, per_address: Limit, whole_site: Limit) -> None:
    """Count a use of ``name`` from an IP address; raises LimitReached when that is one too many."""
    _count(f"{name}:address:{hashed_address(name, address)}", per_address)
    _count(f"{name}:site", whole_site)


def _count(name: str, limit: Limit) -> None:
    now = time.time()
    key = f"{name}:{int(now // limit.seconds)}"
    cache.add(key, 0, limit.seconds)
    try:
        count = cache.incr(key)
    except ValueError:
        # The window ended between the two calls.
        count = 1
    if count > limit.count:
        raise LimitReached(int(limit.seconds - now % limit.seconds) + 1)


def hashed_address(name: str, address: str) -> str:
    """The address under a salt that is forgotten within a day, so that nobody can find it again."""
    key = f"{name}:salt:{timezone.localdate()}"
    salt = cache.get_or_set(key, secrets.token_hex, DAY_SECONDS)
    return hashlib.sha256(f"{salt}{address}".encode()).hexdigest()
