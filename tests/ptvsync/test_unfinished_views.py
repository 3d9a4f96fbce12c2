"""A view that others finish cannot be used before they have."""

from __future__ import annotations

import pytest

from ptvsync.admin.runs.confirm import ConfirmView, RunConfirmView
from ptvsync.quality.admin.grouped import GroupedReport
from themepages.coverage.admin.links_view import ChangeLinkView


@pytest.mark.parametrize("view", [ConfirmView, RunConfirmView, GroupedReport, ChangeLinkView])
def test_a_view_without_its_own_part_is_not_made(view):
    with pytest.raises(TypeError, match="abstract"):
        view()
