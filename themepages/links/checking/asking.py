"""Asking one address: HEAD, and GET where HEAD is not liked."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import httpx

from cms.public_internet import PrivateAddress
from themepages.links.checking.redirects import follow
from themepages.links.enums import Problem


# The site answers, but not to programs: whether the page is there is not known.
REFUSALS = frozenset({401, 402, 403, 407, 429, 451, 999})
LASTING_MOVES = frozenset({301, 308})
# Of one address, with all its redirects; what has begun by then may take a request's time more.
ADDRESS_SECONDS = 30


@dataclass(frozen=True)
class Answer:
    """What one asking told. With a ``problem`` the address failed; ``moved_to`` is its lasting new place.

    ``refused`` says that the site would not tell. ``status`` is the last one; None without any answer.
    """

    status: int | None = None
    problem: Problem | None = None
    refused: bool = False
    moved_to: str = ""


def ask(client: httpx.Client, url: str) -> Answer:
    """Ask an address, at most twice; never raises."""
    until = monotonic() + ADDRESS_SECONDS
    answer = _request(client, "HEAD", url, until)
    is_sure = not answer.refused and answer.problem not in (Problem.STATUS, Problem.NO_ANSWER)
    return answer if is_sure else _request(client, "GET", url, until)


def _request(client: httpx.Client, method: str, url: str, until: float) -> Answer:
    try:
        return _answer(follow(client, method, url, until))
    except PrivateAddress:
        return Answer(problem=Problem.PRIVATE)
    except httpx.TimeoutException:
        return Answer(problem=Problem.TOO_SLOW)
    except httpx.TooManyRedirects:
        return Answer(problem=Problem.CIRCLE)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError):
        return Answer(problem=Problem.MALFORMED)
    except httpx.RequestError:
        return Answer(problem=Problem.NO_ANSWER)


def _answer(chain: list[httpx.Response]) -> Answer:
    status = chain[-1].status_code
    if status in REFUSALS:
        return Answer(status, refused=True)
    if status >= 400:
        return Answer(status, Problem.STATUS)
    return Answer(status, moved_to=_lasting_place(chain))


def _lasting_place(chain: list[httpx.Response]) -> str:
    """Where the permanent redirects at the beginning lead; a slash more or less is no move."""
    step = 0
    while step < len(chain) - 1 and chain[step].status_code in LASTING_MOVES:
        step += 1
    asked, place = str(chain[0].url), str(chain[step].url)
    return "" if asked.rstrip("/") == place.rstrip("/") else place
