"""How often the public may make us ask PTV. Nothing that tells who asked is kept."""

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
    """At most ``count`` questions in each window of ``seconds``."""

    count: int
    seconds: int


PER_ADDRESS = Limit(count=10, seconds=600)
WHOLE_SITE = Limit(count=60, seconds=60)


class TooManyQuestions(Exception):
    """``retry_after`` says in how many seconds one may ask again."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


def count_question(address: str) -> None:
    """Count a question from an IP address; raises TooManyQuestions when that is one too many."""
    _count(f"address:{_hashed(address)}", PER_ADDRESS)
    _count("site", WHOLE_SITE)


def _count(name: str, limit: Limit) -> None:
    now = time.time()
    key = f"visibility:{name}:{int(now // limit.seconds)}"
    cache.add(key, 0, limit.seconds)
    try:
        count = cache.incr(key)
    except ValueError:
        # The window ended between the two calls.
        count = 1
    if count > limit.count:
        raise TooManyQuestions(int(limit.seconds - now % limit.seconds) + 1)


def _hashed(address: str) -> str:
    """The address under a salt that is forgotten within a day, so that nobody can find it again."""
    key = f"visibility:salt:{timezone.localdate()}"
    salt = cache.get_or_set(key, secrets.token_hex, DAY_SECONDS)
    return hashlib.sha256(f"{salt}{address}".encode()).hexdigest()
