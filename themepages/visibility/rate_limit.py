"""How often the public may make us ask PTV."""

from __future__ import annotations

from cms.rate_limit import Limit, LimitReached, count_use


PER_ADDRESS = Limit(count=10, seconds=600)
WHOLE_SITE = Limit(count=60, seconds=60)

TooManyQuestions = LimitReached


def count_question(address: str) -> None:
    """Count a question from an IP address; raises TooManyQuestions when that is one too many."""
    count_use("visibility", address, PER_ADDRESS, WHOLE_SITE)
