"""The reading of some drafts of a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from ptvsync.clients import LeftOut
from ptvsync.clients.canonical import json_hash
from ptvsync.clients.draft import Make, made_by

from .contents import contents
from .fields import Fields
from .json_text import json_text, record_text, storable
from .lengths import Lengths, TooLong, check


@dataclass(frozen=True)
class Job:
    """What to read, how columns are filled from records, and what they hold.

    ``answers`` are what makes the record of each draft, and its answer: JSON is read in another process
    sooner than objects are sent there. ``municipalities`` are codes by lower-case Finnish name.
    """

    answers: Sequence[tuple[Make, bytes]]
    fields: Callable[[Any, Mapping[str, str]], Fields]
    lengths: Lengths
    municipalities: Mapping[str, str]


class Reading(NamedTuple):
    """What is staged of a record; ``contents`` are its columns, itself and its answer for COPY."""

    modified_at: datetime
    content_hash: str
    contents: str


def read(job: Job) -> list[Reading | LeftOut]:
    """Give what each draft of a job says, in their order, or why it is left out."""
    return list(_readings(job))


def _readings(job: Job) -> Iterator[Reading | LeftOut]:
    for make, answer in job.answers:
        try:
            yield _reading(job, make, answer)
        except LeftOut as why:
            yield why
        except TooLong as error:
            yield LeftOut.unreadable(error)


def _reading(job: Job, make: Make, answer: bytes) -> Reading:
    record: Any = made_by(make, answer)
    columns = job.fields(record, job.municipalities)
    check(job.lengths, columns)
    text = record_text(record)
    staged = contents(json_text(columns), text, storable(answer))
    return Reading(record.modified, json_hash(text.encode()), staged)
