"""What a trial says of each row, as it is kept until the list is imported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypedDict

from themepages.links.elma.judging import Judged, Verdict


ORDER = (Verdict.BAD, Verdict.CHANGED, Verdict.NEW, Verdict.SAME)


class Result(TypedDict):
    """A row in words; ``changes``: name of the field, before, after."""

    line: int
    title: str
    url: str
    place: str
    verdict: str
    reasons: list[str]
    changes: list[tuple[str, str, str]]
    redirect: str
    theme: str


def results_of(judged: Iterable[Judged]) -> list[Result]:
    """The worst first, and then as in the file."""
    return [_result(item) for item in sorted(judged, key=lambda item: ORDER.index(item.verdict))]


def counts_of(judged: Iterable[Judged]) -> dict[str, int]:
    """Verdict → rows."""
    counts = Counter(item.verdict for item in judged)
    return {verdict.value: counts[verdict] for verdict in Verdict}


def _result(item: Judged) -> Result:
    return {
        "line": item.row.line,
        "title": item.row.title,
        "url": item.row.url,
        "place": ", ".join(filter(None, (item.row.municipality, item.row.topic))),
        "verdict": item.verdict.value,
        "reasons": item.reasons,
        "changes": [(str(c.name), c.before, c.after) for c in item.changes],
        "redirect": item.redirect,
        "theme": item.theme.title if item.theme else "",
    }
