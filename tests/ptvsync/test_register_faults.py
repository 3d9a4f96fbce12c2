"""An accessibility register that is out of order: PTV's own content comes, and no sentence is lost."""

from __future__ import annotations

import re
import time
from contextlib import closing

import pytest
from werkzeug import Response

from ptvsync.clients import registry_client
from ptvsync.models import RowChange, Service, ServiceChannel, SyncRun
from ptvsync.records import AccessibilityGroup, ContactDetails
from ptvsync.sync import RunOptions, run_sync

from .factories import make_address, make_channel_record, make_connection_record, make_world, uuid


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]

ENTRANCE = AccessibilityGroup(heading={"fi": "Ovi"}, sentences=({"fi": "Ovi on leveä."},))
SILENCE = "places that the accessibility register did not tell of"
FAULTS = {
    "down": Response("down", 503, content_type="text/plain"),
    "elsewhere": Response("<h1>404</h1>", 404, content_type="text/html"),
    "refusing": Response("{}", 403, content_type="application/json"),
    "broken": Response("[{", 200, content_type="application/json"),
    "another": Response('{"detail": "Not found."}', 200, content_type="application/json"),
    "number": Response("5", 200, content_type="application/json"),
    "slow": None,
}


def place(key="halli", **fields):
    contact = ContactDetails(addresses=(make_address(accessibility=(ENTRANCE,)),))
    return make_channel_record(key, contact=contact, **fields)


@pytest.fixture
def registry_world():
    world = make_world()
    world.put(place())
    return world


@pytest.fixture
def broken_register(httpserver, settings):
    """Let the register misbehave in one of the ways."""

    def answer(fault):
        time.sleep(0.3 if fault == "slow" else 0)
        return FAULTS[fault] or Response("[]", content_type="application/json")

    def switch(fault):
        settings.PTV_ACCESSIBILITY_URL = httpserver.url_for("")
        everything = httpserver.expect_request(re.compile(".*"))
        everything.respond_with_handler(lambda _request: answer(fault))
        return httpserver

    return switch


@pytest.fixture
def run(registry):
    """Run the sync of v12 with some impatience."""

    def run(full=True):
        client = registry_client("12", longest_wait=0.01, attempts=2, timeout=0.2)
        with closing(client):
            return run_sync(client, RunOptions(full=full))

    return run


def row():
    return ServiceChannel.objects.get(registry_id=uuid("halli"))


def sentences(channel):
    return [
        group.sentences for item in channel.data.contact.addresses for group in item.accessibility
    ]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_place_that_did_not_change_is_left_alone(run, registry_world, broken_register, fault):
    run()
    before = row()
    registry_world.rename(uuid("palvelu-1"), {"fi": "Uusi nimi"})
    broken_register(fault)

    faulted = run()

    assert (faulted.status, faulted.message) == (SyncRun.Status.DONE, "")
    assert faulted.counters["warnings"] == {SILENCE: 1}
    assert Service.objects.get(registry_id=uuid("palvelu-1")).name == "Uusi nimi"
    after = row()
    assert (after.source_hash, after.record) == (before.source_hash, before.record)
    assert not RowChange.objects.filter(run=faulted, kind="channel").exists()


@pytest.mark.parametrize("full", [True, False])
def test_a_place_that_changed_keeps_its_sentences(run, registry_world, broken_register, full):
    run()
    registry_world.rename(uuid("halli"), {"fi": "Katariinan uimahalli"})
    broken_register("down")

    run(full)

    assert row().name == "Katariinan uimahalli"
    assert sentences(row()) == [({"fi": "Ovi on leveä."},)]


def test_a_new_place_comes_without_sentences_and_gets_them_later(
    run, registry, registry_world, broken_register, settings
):
    broken_register("down")
    run()
    assert sentences(row()) == []
    settings.PTV_ACCESSIBILITY_URL = registry.url

    healed = run()

    assert healed.counters["warnings"] == {}
    assert sentences(row()) == [({"fi": "Ovi on leveä."},)]


def test_what_the_register_changed_comes_when_it_answers_again(
    run, registry, registry_world, broken_register, settings
):
    run()
    broken_register("elsewhere")
    run()
    other = AccessibilityGroup(heading={"fi": "Ovi"}, sentences=({"fi": "Ovi on kapea."},))
    contact = ContactDetails(addresses=(make_address(accessibility=(other,)),))
    registry_world.put(make_channel_record(contact=contact))
    settings.PTV_ACCESSIBILITY_URL = registry.url

    run()

    assert sentences(row()) == [({"fi": "Ovi on kapea."},)]


def test_sentences_that_the_register_took_away_go(run, registry_world):
    run()
    registry_world.put(make_channel_record(contact=ContactDetails(addresses=(make_address(),))))

    run()

    assert sentences(row()) == []


def test_a_silent_register_is_asked_no_more(run, registry_world, broken_register):
    for number in range(30):
        registry_world.put(place(f"halli-{number}"))
        registry_world.put(make_connection_record("palvelu-1", f"halli-{number}"))
    register = broken_register("elsewhere")

    assert run().counters["warnings"] == {SILENCE: 31}
    asked = len(register.log)
    run(full=False)

    assert asked <= 31
    assert len(register.log) <= asked + 31
