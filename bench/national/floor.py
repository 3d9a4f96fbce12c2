"""The floor: what any sync must do at least. The same questions, JSON decoding, and COPY of the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

import httpx
import orjson
from django.db import connection

from ptvsync.clients.http import PARALLEL


IN_FLIGHT = 2 * PARALLEL
TABLE = "bench_floor"


@dataclass(frozen=True)
class Floor:
    """How much was asked and copied."""

    requests: int
    megabytes: float


def fetch_decode_and_copy(url: str, key: str, questions: Iterable[str]) -> Floor:
    """Ask the questions with as many threads as the sync has, and store the answers as they came."""
    requests = size = 0
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")
        cursor.execute(f"CREATE UNLOGGED TABLE {TABLE} (question text, body bytea)")
        with cursor.copy(f"COPY {TABLE} (question, body) FROM STDIN (FORMAT BINARY)") as copy:
            copy.set_types(["text", "bytea"])
            for question, body in _answers(url, key, questions):
                copy.write_row((question, body))
                requests, size = requests + 1, size + len(body)
        cursor.execute(f"DROP TABLE {TABLE}")
    return Floor(requests, size / 2**20)


def _answers(url: str, key: str, questions: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    headers = {"x-api-key": key, "User-Agent": "bench"}
    with httpx.Client(base_url=url, headers=headers, timeout=60) as client:

        def ask(question: str) -> tuple[str, bytes]:
            body = client.get(question).content
            orjson.loads(body)
            return question, body

        with ThreadPoolExecutor(PARALLEL) as pool:
            waiting = iter(questions)
            flying: list[Future[tuple[str, bytes]]] = []
            while True:
                fresh = islice(waiting, IN_FLIGHT - len(flying))
                flying += [pool.submit(ask, question) for question in fresh]
                if not flying:
                    return
                yield flying.pop(0).result()
