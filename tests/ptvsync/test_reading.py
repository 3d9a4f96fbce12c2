"""Reading of drafts, at once and in the process beside the fetch."""

from __future__ import annotations

import os
import pickle
import signal
from dataclasses import replace
from functools import partial

import pytest

from ptvsync.clients import LeftOut
from ptvsync.clients.canonical import content_hash
from ptvsync.reading import Job, Reader, Reading, read
from ptvsync.reading import reader as reader_module
from ptvsync.reading.fields import service_fields
from ptvsync.records import ServiceRecord

from .factories import MODIFIED, make_service_record
from .packages import given


def unknown(_answer):
    return None


def broken(_answer):
    raise KeyError("contentId")


def job(*makes, lengths=None):
    return Job([(make, b"{}") for make in makes], service_fields, lengths or {"name": 255}, {})


def of(record):
    return partial(given, record)


@pytest.fixture
def reader(monkeypatch):
    """A reader to which every job is large."""
    monkeypatch.setattr(reader_module, "MANY", 1)
    reader = Reader()
    yield reader
    reader.close()


def test_a_reading_is_what_is_staged_of_a_record():
    record = make_service_record("uinti")

    (reading,) = read(job(of(record)))

    columns, text, answer = reading.contents.split("\t")
    assert ServiceRecord.model_validate_json(text.replace(r"\\", "\\")) == record
    assert (reading.modified_at, reading.content_hash) == (MODIFIED, content_hash(record))
    assert '"name":"Vesijumppa"' in columns
    assert answer == "{}"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (broken, LeftOut.CANNOT_BE_READ),
        (unknown, LeftOut.UNKNOWN_TYPE),
        (of(make_service_record(names={})), LeftOut.NAMELESS),
    ],
)
def test_what_makes_no_record_is_left_out_with_a_reason(make, reason):
    (why,) = read(job(make))

    assert (type(why), why.reason) == (LeftOut, reason)


@pytest.mark.parametrize("answer", [b'{"nimi": "\\ud800"}', b'{"nimi": "\xff"}', b'{"luku": 01}'])
def test_an_answer_that_is_no_proper_json_cannot_be_read(answer):
    makes = [(of(make_service_record()), answer), (of(make_service_record()), b"{}")]

    readings = read(replace(job(), answers=makes))

    assert (readings[0].reason, isinstance(readings[1], Reading)) == (LeftOut.CANNOT_BE_READ, True)


def test_a_value_that_does_not_fit_its_column_cannot_be_read():
    (why,) = read(job(of(make_service_record()), lengths={"name": 3}))

    assert why.reason == LeftOut.CANNOT_BE_READ
    assert "which holds 3" in why.detail


def test_one_that_is_left_out_does_not_take_others_with_it():
    readings = read(job(broken, of(make_service_record()), unknown))

    assert [isinstance(item, LeftOut) for item in readings] == [True, False, True]


def test_a_reason_can_be_told_by_another_process():
    why = LeftOut.unreadable(KeyError("contentId"))

    told = pickle.loads(pickle.dumps(why))  # noqa: S301 - its own words

    assert (told.reason, told.detail) == (LeftOut.CANNOT_BE_READ, "KeyError('contentId')")


def test_small_jobs_start_no_process():
    reader = Reader()
    one = job(of(make_service_record()))

    future = reader.submit(one)

    assert future.done()
    assert (future.result(), reader.pid) == (read(one), None)
    reader.close()


def test_what_the_process_has_no_time_for_is_read_at_once(reader, monkeypatch):
    monkeypatch.setattr(reader_module, "AHEAD", -1)
    one = job(of(make_service_record()))

    future = reader.submit(one)

    assert future.done()
    assert (future.result(), reader.pid) == (read(one), None)


def test_the_process_reads_as_this_one_does(reader):
    jobs = [job(of(make_service_record(f"palvelu-{number}"))) for number in range(3)]

    futures = [reader.submit(item) for item in jobs]

    assert [future.result() for future in futures] == [read(item) for item in jobs]
    assert reader.pid not in {None, os.getpid()}


def test_without_its_process_a_reader_reads_itself(reader):
    one = job(of(make_service_record()))
    reader.submit(one).result()
    os.kill(reader.pid, signal.SIGKILL)

    assert reader.submit(one).result() == read(one)
    assert reader.submit(one).result() == read(one)


def test_a_process_that_does_not_start_is_done_without(reader, monkeypatch):
    monkeypatch.setattr(reader_module, "COMMAND", ["/nowhere/python"])
    one = job(of(make_service_record()))

    assert reader.submit(one).result() == read(one)
    assert reader.pid is None


def test_the_process_ends_with_its_reader(reader):
    reader.submit(job(of(make_service_record()))).result()
    pid = reader.pid

    reader.close()

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
