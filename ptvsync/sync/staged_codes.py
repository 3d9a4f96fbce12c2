"""The entries of the code lists that a run fetched, kept with its rows until these are applied."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from ptvsync.models import CODE, StagedRow, SyncRun
from ptvsync.reading import contents
from ptvsync.reading.json_text import record_text
from ptvsync.records import CodeRecord

from .staged_lines import Line


def code_lines(run: SyncRun, codes: Iterable[CodeRecord]) -> list[Line]:
    """What is staged of some entries, under ids of our own."""
    return [
        Line(
            run.pk,
            CODE,
            uuid5(NAMESPACE_URL, f"{code.list}:{code.code}"),
            contents=contents(record=record_text(code)),
        )
        for code in codes
    ]


def staged_codes(run: SyncRun) -> list[CodeRecord]:
    """The entries of a run; none when its rows are gone."""
    rows = StagedRow.objects.filter(run=run, kind=CODE)
    return [CodeRecord.model_validate(record) for record in rows.values_list("record", flat=True)]


def take_codes(run: SyncRun) -> list[CodeRecord]:
    """The same, which are then no longer staged."""
    codes = staged_codes(run)
    StagedRow.objects.filter(run=run, kind=CODE).delete()
    return codes
