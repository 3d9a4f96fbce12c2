"""One run at a time, whichever process starts it."""

import pytest
from django.db import OperationalError, connection, transaction

from cms.locks import advisory_lock, is_locked, lock_key, wait_for_lock


pytestmark = pytest.mark.django_db


@pytest.fixture
def other_process():
    """A connection of its own, as another process would have."""
    other = connection.copy()
    yield other
    other.close()


def test_a_lock_that_nobody_holds_is_taken_again_and_again():
    for _time in range(2):
        with advisory_lock("rebuild") as is_held:
            assert is_held


def test_a_lock_that_another_process_holds_is_not_taken(other_process, monkeypatch):
    with advisory_lock("rebuild"), monkeypatch.context() as patch:
        patch.setattr("cms.locks.connection", other_process)
        with advisory_lock("rebuild") as is_held:
            assert not is_held
        with advisory_lock("another") as is_held:
            assert is_held


def test_a_lock_is_free_after_an_error(other_process, monkeypatch):
    with pytest.raises(ZeroDivisionError), advisory_lock("rebuild"):
        raise ZeroDivisionError
    monkeypatch.setattr("cms.locks.connection", other_process)
    with advisory_lock("rebuild") as is_held:
        assert is_held


def test_one_who_waits_gets_the_lock_when_the_others_transaction_has_ended(other_process):
    other = other_process.cursor()
    other.execute("BEGIN")
    other.execute("SELECT pg_advisory_xact_lock(%s)", [lock_key("match")])
    connection.cursor().execute("SET LOCAL lock_timeout = '50ms'")
    with pytest.raises(OperationalError), transaction.atomic():
        wait_for_lock("match")
    wait_for_lock("another")
    other.execute("ROLLBACK")
    wait_for_lock("match")
    other.execute("SELECT pg_try_advisory_lock(%s)", [lock_key("match")])
    assert other.fetchone() == (False,)


@pytest.mark.parametrize("name", ["rebuild", "PTV sync", "another"])
def test_a_lock_can_be_asked_about_without_taking_it(name):
    assert not is_locked(name)
    with advisory_lock(name):
        assert is_locked(name)
        assert not is_locked(f"{name}, not")
    assert not is_locked(name)
