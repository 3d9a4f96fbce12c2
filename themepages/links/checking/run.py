"""One run of the check: what is due is asked, and each answer is written as it comes."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from queue import SimpleQueue
from time import sleep
from urllib.parse import urlsplit

import httpx
from django.utils import timezone

from themepages.links.checking.asking import Answer, ask
from themepages.links.checking.state import State, following
from themepages.links.checking.transport import make_client
from themepages.links.enums import Outcome, Problem
from themepages.links.models import AddressCheck, CatalogueLink


logger = logging.getLogger(__name__)
INTERVAL = timedelta(hours=24)
PAUSE_SECONDS = 1.0
HOSTS_AT_ONCE = 6
# When so many sites are asked and none of them answers, the fault is taken to be ours.
SILENT_SITES = 3
SILENCE = frozenset({Problem.NO_ANSWER, Problem.TOO_SLOW})
Told = tuple[str, Answer]


def check_addresses(now: datetime) -> int:
    """Ask each address of the catalogue that was not asked in 24 hours; gives the number written."""
    addresses = {url for link in CatalogueLink.objects.iterator() for url in link.addresses()}
    AddressCheck.objects.exclude(url__in=addresses).delete()
    known = AddressCheck.objects.in_bulk(field_name="url")
    due = [url for url in sorted(addresses) if _is_due(known.get(url), now)]
    count = 0
    for url, answer in heard(ask_all(due)):
        _write(url, answer, known.get(url), now)
        count += 1
    return count


def ask_all(addresses: Collection[str]) -> Iterator[Told]:
    """Ask several hosts side by side, and the addresses of one host after each other.

    Gives each answer as it comes. An address whose asking fails by a fault of ours is left out.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in addresses:
        by_host[_host(url)].append(url)
    told: SimpleQueue[tuple[str, Answer | None]] = SimpleQueue()
    with make_client() as client, ThreadPoolExecutor(HOSTS_AT_ONCE, "links") as pool:
        for urls in by_host.values():
            pool.submit(_ask_host, client, urls, told)
        for _address in addresses:
            url, answer = told.get()
            if answer:
                yield url, answer


def heard(answers: Iterator[Told]) -> Iterator[Told]:
    """Hold silence back until a site has answered; gives nothing at all when we are cut off."""
    held: dict[str, Answer] = {}
    for url, answer in answers:
        held[url] = answer
        if answer.problem not in SILENCE:
            break
    if we_are_cut_off(held):
        logger.error("None of %s addresses answered: nothing is written.", len(held))
        return
    yield from held.items()
    yield from answers


def we_are_cut_off(answers: Mapping[str, Answer]) -> bool:
    """Whether no site answered at all."""
    hosts = {_host(url) for url in answers}
    return len(hosts) >= SILENT_SITES and all(a.problem in SILENCE for a in answers.values())


def _ask_host(
    client: httpx.Client, urls: Iterable[str], told: SimpleQueue[tuple[str, Answer | None]]
) -> None:
    for i, url in enumerate(urls):
        if i:
            sleep(PAUSE_SECONDS)
        told.put((url, _answer_or_none(client, url)))


def _answer_or_none(client: httpx.Client, url: str) -> Answer | None:
    try:
        return ask(client, url)
    except Exception:
        # One address must not take the answers of the others with it.
        logger.exception("%s could not be asked.", url)
        return None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_due(check: AddressCheck | None, now: datetime) -> bool:
    return check is None or now - check.checked_at >= INTERVAL


def _write(url: str, answer: Answer, check: AddressCheck | None, now: datetime) -> None:
    before = State(Outcome(check.outcome), check.since) if check else None
    state = following(before, answer, timezone.localdate(now))
    AddressCheck.objects.update_or_create(
        url=url,
        defaults={
            "outcome": state.outcome,
            "since": state.since,
            "checked_at": now,
            "status": answer.status,
            "problem": answer.problem or "",
            "moved_to": answer.moved_to,
        },
    )
