"""One run at a time, whichever process starts it."""

import pytest
from django.db import connection

from cms.locks import advisory_lock


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
