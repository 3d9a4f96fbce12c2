"""What garbage collection looks through while a run goes on."""

from __future__ import annotations

import gc

import pytest

from ptvsync.sync.garbage import YOUNG, only_new_garbage


def test_what_lives_already_is_not_looked_through():
    thresholds = gc.get_threshold()

    with only_new_garbage():
        inside = gc.get_freeze_count(), gc.get_threshold()[0]

    assert inside[0] > 0
    assert inside[1] == YOUNG
    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, thresholds)


def test_an_error_leaves_everything_as_it_was():
    thresholds = gc.get_threshold()

    with pytest.raises(ValueError, match="rikki"), only_new_garbage():
        raise ValueError("rikki")

    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, thresholds)
