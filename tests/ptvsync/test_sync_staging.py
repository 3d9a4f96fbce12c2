"""What a run keeps of the pages that it gets, and what it does not map again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from django.utils import timezone
from psycopg import sql
from psycopg.errors import UndefinedTable

from ptvsync.clients.canonical import content_hash
from ptvsync.models import StagedPage, StagedRow, SyncRun
from ptvsync.records import CodeList, CodeRecord, Kind
from ptvsync.sync import Cancelled, cancel
from ptvsync.sync.heartbeat import Heartbeat
from ptvsync.sync.staging import Staging

from .factories import (
    MODIFIED,
    make_address,
    make_channel_record,
    make_service,
    make_service_record,
    uuid,
)
from .packages import given, make_draft, new_run, stage


pytestmark = pytest.mark.django_db


@pytest.fixture
def staging():
    return stage(new_run())


@pytest.fixture(autouse=True)
def _every_page_at_once(monkeypatch):
    monkeypatch.setattr("ptvsync.sync.staging.TOGETHER", 0)


def staged(**filters):
    return StagedRow.objects.filter(**filters).order_by("pk")


def test_an_item_is_stored_with_its_record_columns_and_answer(staging):
    record = make_service_record("uinti")

    staging.receive(
        Kind.SERVICE, [make_draft(record, {"contentId": "x"}, {uuid("kotka")})], ["s-1"]
    )

    row = staged().get()
    assert (row.kind, row.registry_id, row.modified_at) == ("service", uuid("uinti"), MODIFIED)
    assert row.record == record.model_dump(mode="json")
    assert row.payload == {"contentId": "x"}
    assert (row.content_hash, row.names) == (content_hash(record), [uuid("kotka")])
    assert row.columns["name"] == "Vesijumppa"
    assert row.columns["organization"] == str(uuid("kotka"))


@pytest.mark.parametrize(
    "text", ["a\\b", "a\tb", "a\nb", "a\r\nb", "\\N", "\\.", '"', "ä\u2028\x7f"]
)
def test_what_copy_would_take_for_its_own_is_stored_as_it_came(staging, text):
    record = make_service_record(descriptions={"fi": text})

    staging.receive(Kind.SERVICE, [make_draft(record, payload={"text": text})])
    staging.flush()

    row = staged().get()
    assert (row.payload, row.record["descriptions"]) == ({"text": text}, {"fi": text})


def test_an_answer_with_line_breaks_and_tabs_around_its_fields_is_stored(staging):
    record = make_service_record()
    answer = b'{\r\n\t"teksti": "a\\tb",\n\t"luku": 1\r\n}'

    staging.receive(Kind.SERVICE, [replace(make_draft(record), answer=answer)])

    assert staged().get().payload == {"teksti": "a\tb", "luku": 1}


def test_a_page_is_stored_once_with_its_mark(staging):
    staging.receive(Kind.SERVICE, [make_draft(make_service_record("a"))], ["service?page=1"])
    staging.receive(Kind.SERVICE, [make_draft(make_service_record("b"))])

    assert list(StagedPage.objects.values_list("key", flat=True)) == ["service?page=1"]
    assert staged().count() == 2


def test_a_page_whose_rows_cannot_be_written_leaves_no_mark(staging, monkeypatch):
    monkeypatch.setattr("ptvsync.sync.copying.COPY", sql.SQL("COPY nowhere FROM STDIN"))
    with pytest.raises(UndefinedTable):
        staging.receive(Kind.SERVICE, [make_draft(make_service_record())], ["sivu"])

    assert not StagedPage.objects.exists()


def test_an_answer_that_has_not_changed_is_only_marked_and_not_mapped(staging):
    record = make_service_record("uinti")
    draft = make_draft(record)
    make_service(record, source_hash=draft.source_hash)

    staging.receive(Kind.SERVICE, [make_draft(record, make=lambda _answer: 1 / 0)], ["s-1"])

    row = staged().get()
    assert (row.record, row.columns, row.payload) == (None, None, None)
    assert (row.content_hash, row.modified_at) == (content_hash(record), MODIFIED)
    assert staging.received[Kind.SERVICE] == {uuid("uinti")}


def test_the_same_answer_of_a_withdrawn_row_is_mapped(staging):
    record = make_service_record("uinti")
    make_service(record, source_hash=make_draft(record).source_hash, status="withdrawn")

    staging.receive(Kind.SERVICE, [make_draft(record)])

    assert staged().get().record


def test_an_answer_that_comes_twice_is_stored_once(staging):
    staging.receive(Kind.SERVICE, [make_draft(make_service_record("uinti"))], ["area-1"])
    again = make_draft(make_service_record("uinti"), make=lambda _answer: 1 / 0)
    staging.receive(Kind.SERVICE, [again], ["area-2"])

    assert staged().count() == 1
    assert StagedPage.objects.count() == 2


def test_what_cannot_be_read_is_remembered_as_such(staging):
    staging.receive(
        Kind.SERVICE, [make_draft(make_service_record("outo"), make=lambda _answer: [][0])]
    )
    staging.receive(
        Kind.SERVICE, [make_draft(make_service_record("outo"), make=lambda _answer: {}["x"])]
    )
    staging.seal()

    assert staging.unreadable == {uuid("outo")}
    row = staged(registry_id=uuid("outo")).first()
    assert (row.source_hash, row.record) == ("", None)


def test_tombstones_are_stored_at_the_end(staging):
    staging.tombstones = {uuid("poissa")}
    staging.seal()

    assert staged(kind="tombstone").get().registry_id == uuid("poissa")


def test_a_nul_character_does_not_stop_a_run(staging):
    record = make_service_record("uinti", names={"fi": "Vesi\0jumppa \\u0000"})

    staging.receive(Kind.SERVICE, [make_draft(record, {"nimi": "Vesi\0", "ala\0": [{"x": "\0"}]})])

    row = staged().get()
    assert row.record["names"] == {"fi": "Vesijumppa \\u0000"}
    assert row.columns["name"] == "Vesijumppa \\u0000"
    assert row.payload == {"nimi": "Vesi", "ala": [{"x": ""}]}


def test_places_are_found_by_the_names_that_came_with_the_run(staging):
    names = {"fi": "Uusikunta"}
    staging.learn([CodeRecord(list=CodeList.MUNICIPALITY, code="999", names=names)])
    office = make_address(post_office={"fi": "UUSIKUNTA"})
    contact = make_channel_record().contact.model_copy(update={"addresses": (office,)})
    record = make_channel_record("halli", area=None, contact=contact)

    staging.receive(Kind.CHANNEL, [make_draft(record)])

    assert staged().get().columns["municipality_code"] == "999"


def test_small_pages_are_written_together_with_their_marks(staging, monkeypatch):
    monkeypatch.setattr("ptvsync.sync.staging.TOGETHER", 3)
    counts = []

    for number in range(4):
        draft = make_draft(make_service_record(f"palvelu-{number}"))
        staging.receive(Kind.SERVICE, [draft], [f"sivu-{number}"])
        counts.append((staged().count(), StagedPage.objects.count()))
    staging.seal()

    assert counts == [(0, 0), (0, 0), (3, 3), (3, 3)]
    assert (staged().count(), StagedPage.objects.count()) == (4, 4)


def test_what_is_read_in_another_process_is_received_when_it_is_settled(staging, monkeypatch):
    monkeypatch.setattr("ptvsync.reading.reader.MANY", 2)
    records = [make_service_record(f"palvelu-{number}") for number in range(3)]
    drafts = [make_draft(item, make=partial(given, item)) for item in records]

    staging.receive(Kind.SERVICE, drafts, ["sivu"])
    staging.receive(Kind.SERVICE, [make_draft(make_service_record("palvelu-0"))], ["toinen"])
    staging.settle()
    staging.seal()

    assert staging.received[Kind.SERVICE] == {record.id for record in records}
    assert [row.registry_id for row in staged()] == [record.id for record in records]
    assert set(StagedPage.objects.values_list("key", flat=True)) == {"sivu", "toinen"}


def test_pages_of_unchanged_answers_are_marked_some_at_a_time(staging, monkeypatch):
    monkeypatch.setattr("ptvsync.sync.staging.TOGETHER", 1_000)
    monkeypatch.setattr("ptvsync.sync.staging.PAGES_TOGETHER", 2)

    for number in range(3):
        staging.receive(Kind.SERVICE, [], [f"sivu-{number}"])

    assert StagedPage.objects.count() == 2


def test_progress_is_noted_once_a_second_and_shown_at_every_page():
    run, shown = new_run(), []
    staging = Staging(run, Heartbeat(run, lambda *stage: shown.append(stage)))

    for number in range(3):
        staging.receive(Kind.SERVICE, [make_draft(make_service_record(f"palvelu-{number}"))])

    assert shown == [("service", 1, None), ("service", 2, None), ("service", 3, None)]
    run.refresh_from_db()
    assert run.progress == {"stage": "service", "done": 1, "total": None}


def test_the_total_of_a_full_run_is_what_there_is_now():
    make_service()
    make_service()
    run, shown = new_run(), []
    staging = Staging(run, Heartbeat(run, lambda *stage: shown.append(stage)))

    staging.receive(Kind.SERVICE, [make_draft(make_service_record("uinti"))])

    assert shown == [("service", 1, 2)]


def test_a_cancelled_run_stops_at_the_next_page(staging):
    SyncRun.objects.filter(pk=staging.run.pk).update(cancel_requested=True)

    with pytest.raises(Cancelled):
        staging.receive(Kind.SERVICE, [make_draft(make_service_record())])


def test_cancelling_a_run_whose_process_died_ends_it():
    run = new_run()

    cancel(run)

    run.refresh_from_db()
    assert (run.status, run.finished_at is None) == (SyncRun.Status.CANCELLED, False)


def test_cancelling_an_ended_run_changes_nothing():
    run = new_run(status=SyncRun.Status.DONE, finished_at=timezone.now())

    cancel(run)

    run.refresh_from_db()
    assert (run.status, run.cancel_requested) == (SyncRun.Status.DONE, False)
