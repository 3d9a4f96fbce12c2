"""The state of the copy, for monitoring, the health address and the dashboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ptvsync.freshness import CopyState, copy_state, freshness, freshness_health
from ptvsync.models import SyncRun

from .factories import make_run


pytestmark = pytest.mark.django_db
Status = SyncRun.Status
SINGLE = SyncRun.Kind.SINGLE


def runs(*rows):
    """Runs by (status, hours ago) and further fields."""
    for status, hours, *fields in rows:
        started = timezone.now() - timedelta(hours=hours)
        make_run(status, started_at=started, **(fields[0] if fields else {}))


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        ([], CopyState.NEVER),
        ([(Status.FAILED, 1)], CopyState.NEVER),
        ([(Status.DONE, 25)], CopyState.FRESH),
        ([(Status.DONE, 27)], CopyState.STALE),
        ([(Status.DONE, 27), (Status.FAILED, 1)], CopyState.STALE),
        ([(Status.DONE, 20), (Status.FAILED, 1)], CopyState.FAILED),
        ([(Status.FAILED, 20), (Status.DONE, 1)], CopyState.FRESH),
        ([(Status.DONE, 20), (Status.BRAKED, 1)], CopyState.BRAKED),
        ([(Status.DONE, 40), (Status.BRAKED, 1)], CopyState.BRAKED),
        ([(Status.DONE, 20), (Status.REJECTED, 1)], CopyState.FRESH),
        ([(Status.DONE, 20), (Status.CANCELLED, 1)], CopyState.FRESH),
        ([(Status.DONE, 20), (Status.RUNNING, 1)], CopyState.FRESH),
        ([(Status.DONE, 20), (Status.FAILED, 1, {"kind": SINGLE})], CopyState.FRESH),
        ([(Status.DONE, 20), (Status.FAILED, 1, {"dry_run": True})], CopyState.FRESH),
        ([(Status.DONE, 27), (Status.DONE, 1, {"kind": SINGLE})], CopyState.STALE),
        ([(Status.DONE, 27), (Status.DONE, 1, {"dry_run": True})], CopyState.STALE),
    ],
)
def test_the_state_follows_from_the_runs(rows, state):
    runs(*rows)

    assert copy_state().state is state


@pytest.mark.parametrize(
    ("state", "code"),
    [("fresh", 0), ("stale", 1), ("never", 1), ("failed", 1), ("braked", 2)],
)
def test_each_state_has_an_exit_code(state, code):
    assert CopyState(state).exit_code == code


@pytest.mark.parametrize(
    ("rows", "ok", "words"),
    [
        ([(Status.DONE, 1)], True, "was last fetched"),
        ([(Status.DONE, 30)], False, "run manage.py sync_ptv"),
        ([], False, "has never been fetched"),
        ([(Status.DONE, 2), (Status.BRAKED, 1)], False, "waits for the owner"),
        (
            [(Status.DONE, 2), (Status.FAILED, 1, {"sentence": {"msgid": "PTV is away."}})],
            False,
            "PTV is away.",
        ),
    ],
)
def test_health_says_in_one_sentence_what_to_do(rows, ok, words):
    runs(*rows)

    health = freshness_health()

    assert health.ok is ok
    assert words in health.detail


def test_freshness_is_the_start_of_the_last_success():
    runs((Status.DONE, 30), (Status.DONE, 5), (Status.FAILED, 1))

    assert timezone.now() - freshness() < timedelta(hours=5, minutes=1)


def test_a_percent_sign_in_a_message_breaks_nothing():
    runs((Status.DONE, 2), (Status.FAILED, 1, {"sentence": {"msgid": "PTV lost 60 % of items."}}))

    assert "60 % of items" in freshness_health().detail
