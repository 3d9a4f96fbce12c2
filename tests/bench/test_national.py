"""The parts of the national benchmark that a figure depends on."""

from __future__ import annotations

import httpx
import pytest

from bench.national.floor import fetch_decode_and_copy
from bench.national.report import bench_national
from bench.national.standin import national_registry
from ptvsync.standin.server import DEMO_KEY


HEADERS = {"x-api-key": DEMO_KEY}
FIGURES = {
    "world": {"services": 1000, "channels": 2400, "connections": 3000},
    "version": "12",
    "full": {"wall": 30.0, "cpu": 20.0},
    "unchanged": {"wall": 6.0, "cpu": 2.0},
    "idle": {"wall": 0.3, "cpu": 0.1},
    "delta": {"wall": 0.6, "cpu": 0.2},
    "floor": {"wall": 10.0, "cpu": 8.0},
    "changed": {"services": 200, "channels": 40},
    "rows": 6000,
    "requests": 500,
    "megabytes": 30.0,
    "bare": 100.0,
    "peak": 150.0,
    "reader": 62.0,
    "index": 0.003,
}


@pytest.fixture(scope="module")
def registry():
    with national_registry(60, "12") as registry:
        yield registry


def total(registry, **query):
    answer = httpx.get(f"{registry.url}/api/v12/service/search", params=query, headers=HEADERS)
    return answer.json()["totalItems"]


def test_the_stand_in_tells_what_it_was_asked_once(registry):
    registry.asked()
    total(registry, page="1")
    assert registry.asked() == ["/api/v12/service/search?page=1"]
    assert registry.asked() == []


def test_a_change_is_seen_as_a_change(registry):
    since = "2026-11-15T00:00:00Z"
    before = total(registry, publishedAtOrAfter=since)
    changed = registry.change(10)
    assert total(registry, publishedAtOrAfter=since) - before == changed["services"] == 10


@pytest.mark.django_db
def test_the_floor_asks_every_question_and_counts_the_bytes(registry):
    questions = [f"/api/v12/service/search?page={page}&pageSize=10" for page in range(1, 7)]
    sizes = [len(httpx.get(f"{registry.url}{item}", headers=HEADERS).content) for item in questions]
    floor = fetch_decode_and_copy(registry.url, DEMO_KEY, questions)
    assert floor.requests == len(questions)
    assert floor.megabytes == pytest.approx(sum(sizes) / 2**20)


def lines(monkeypatch, *sizes):
    def measure(size, version, latency):
        return {**FIGURES, "peak": 150.0 + size / 1000}

    monkeypatch.setattr("bench.national.report._measure", measure)
    return "\n".join(bench_national(sizes))


def test_the_report_gives_ratios(monkeypatch):
    text = " ".join(lines(monkeypatch, 1000).split())
    assert "full run / floor 3.000 2.500 (30.0 s; floor 10.0 s: 500 questions, 30 MB)" in text
    assert "full run again / full 0.200 0.100 (6.0 s)" in text
    assert "rows a second 200" in text
    assert "peak memory, MB 213 (the run 151, of it django.setup() 100; the reader 62)" in text


def test_the_report_compares_the_peaks_of_two_sizes(monkeypatch):
    assert "10,000 / 1,000 services: 1.04" in lines(monkeypatch, 10_000, 1000)


def test_one_size_has_nothing_to_compare_with(monkeypatch):
    assert "Peak memory of" not in lines(monkeypatch, 1000)
