from __future__ import annotations

import pytest

from ptvsync.standin.http import Response
from ptvsync.standin.renderings import Renderings
from ptvsync.standin.store import Kept, Store

from .factories import an_id, connection, organization, place, service


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.__setitem__(an_id("b"), 2),
        lambda store: store.__delitem__(an_id("a")),
        lambda store: store.pop(an_id("a")),
        lambda store: store.clear(),
    ],
    ids=["put", "delete", "pop", "clear"],
)
def test_every_change_of_a_store_moves_its_revision(change):
    store = Store()
    store[an_id("a")] = 1
    before = store.revision
    change(store)
    assert store.revision > before


def test_an_answer_is_computed_once_for_a_revision():
    kept, calls = Kept(), []
    for revision in (1, 1, 2):
        kept.get("question", revision, lambda: calls.append(1))
    assert len(calls) == 2


def test_a_world_counts_changes_of_content_and_connections(world):
    jumppa, hall = service(), place()
    revisions = []
    for record in (jumppa, hall, connection(jumppa, hall)):
        world.put(record)
        revisions.append(world.revision)
    world.archive(jumppa.id)
    revisions.append(world.revision)
    assert revisions == sorted(set(revisions))


def test_an_item_is_written_again_only_when_its_basis_changed():
    renderings, written = Renderings(), []

    def render():
        written.append(1)
        return {"number": len(written)}

    rows = [renderings.row("key", basis, render) for basis in ("old", "old", "new")]
    assert len(written) == 2
    assert rows[0] is rows[1]


def test_a_page_shows_a_change_at_once(v12, v11, world):
    world.put(service())
    for client, path in ((v12, "service/search"), (v11, "Service/list/area/Municipality/code/285")):
        assert "Vesijumppa" in client.get(path).text
    world.rename(an_id("Vesijumppa"), {"fi": "Allasjumppa"})
    for client, path in ((v12, "service/search"), (v11, "Service/list/area/Municipality/code/285")):
        assert "Allasjumppa" in client.get(path).text


def test_a_changed_name_shows_inside_the_neighbours_of_v11(v11, world):
    jumppa = service()
    world.put(jumppa)
    path = f"Service/{jumppa.id}"
    assert "Kotkan kaupunki" in v11.get(path).text
    world.put(organization(names={"fi": "Kotka"}))
    assert "Kotkan kaupunki" not in v11.get(path).text


def test_an_answer_can_be_looked_into_without_changing_what_is_kept(world):
    world.put(service())
    row = world.renderings.row("key", 1, lambda: {"name": "Vesijumppa"})
    opened = Response({"items": [row]}).opened()
    opened.payload["items"][0]["name"] = "toinen"
    assert Response(row).body() == b'{"name":"Vesijumppa"}'


def test_a_text_answer_stays_as_it_is_when_opened():
    page = Response(text="<html>", status=504)
    assert page.opened() is page
