"""One run of the check: what is due is asked, and what was told is written."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
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


def check_addresses(now: datetime) -> int:
    """Ask each address of the catalogue that was not asked in 24 hours; gives the number written."""
    addresses = {url for link in CatalogueLink.objects.iterator() for url in link.addresses()}
    AddressCheck.objects.exclude(url__in=addresses).delete()
    known = AddressCheck.objects.in_bulk(field_name="url")
    due = [url for url in sorted(addresses) if _is_due(known.get(url), now)]
    answers = ask_all(due)
    if we_are_cut_off(answers):
        logger.error("None of %s addresses answered: nothing is written.", len(answers))
        return 0
    for url, answer in answers.items():
        _write(url, answer, known.get(url), now)
    return len(answers)


def ask_all(addresses: Iterable[str]) -> dict[str, Answer]:
    """Ask several hosts side by side, and the addresses of one host after each other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in addresses:
        by_host[_host(url)].append(url)
    with make_client() as client, ThreadPoolExecutor(HOSTS_AT_ONCE, "links") as pool:
        found = pool.map(_asker(client), by_host.values())
        return {url: answer for part in found for url, answer in part.items()}


def we_are_cut_off(answers: Mapping[str, Answer]) -> bool:
    """Whether no site answered at all."""
    silent = {Problem.NO_ANSWER, Problem.TOO_SLOW}
    hosts = {_host(url) for url in answers}
    return len(hosts) >= SILENT_SITES and all(a.problem in silent for a in answers.values())


def _asker(client: httpx.Client) -> Callable[[list[str]], dict[str, Answer]]:
    def ask_host(urls: list[str]) -> dict[str, Answer]:
        answers = {}
        for i, url in enumerate(urls):
            if i:
                sleep(PAUSE_SECONDS)
            answers[url] = ask(client, url)
        return answers

    return ask_host


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
