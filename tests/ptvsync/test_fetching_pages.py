"""Which questions are asked, and which are not asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ptvsync.clients import (
    Scope,
)
from ptvsync.records import ChannelType, Kind

from .asking import Counted, Interrupted, fetch, paths, records
from .factories import (
    make_channel_record,
    make_connection_record,
    make_world,
    uuid,
)


BOTH = pytest.mark.parametrize("version", ["11", "12"])
NOW = datetime(2026, 11, 22, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


class TestPages:
    """Fetches that were broken off, and answers that come twice."""

    @pytest.fixture
    def registry_world(self):
        world = make_world(services=250)
        for number in range(250):
            channel = f"kanava-{number}"
            world.put(make_channel_record(channel, names={"fi": channel}))
            world.put(make_connection_record(f"palvelu-{number}", channel))
        return world

    @BOTH
    @pytest.mark.parametrize("pages", [1, 2, 3])
    def test_a_fetch_that_broke_off_goes_on_with_what_is_left(
        self, registry, version, pages, monkeypatch
    ):
        monkeypatch.setattr("ptvsync.clients.paging.TOGETHER", 1)
        whole = fetch(version)
        inbox = Interrupted(pages)
        with pytest.raises(KeyboardInterrupt):
            fetch(version, inbox=inbox)

        fetch(version, inbox=inbox)

        for kind in Kind:
            assert records(inbox, kind) == records(whole, kind)

    @pytest.mark.parametrize(("version", "most"), [("11", 13), ("12", 18)])
    def test_what_was_read_whole_is_not_read_again(self, registry, version, most, asked):
        """First pages tell the totals; lists of codes and what is not paged are asked again."""
        inbox = Interrupted()
        fetch(version, inbox=inbox)
        asked.clear()

        fetch(version, inbox=inbox)

        assert len(asked) <= most
        assert not paths(asked, "connection/search")

    def test_many_missing_channels_are_read_from_lists(self, registry, asked):
        inbox = fetch("12")

        assert len(inbox.items[Kind.CHANNEL]) == 251
        assert len(paths(asked, "/service-channel/")) < 20

    def test_few_missing_channels_are_asked_one_by_one(self, registry, registry_world, asked):
        wanted = Scope(service_ids=(uuid("palvelu-1"),))

        inbox = fetch("12", wanted)

        assert inbox.items[Kind.CHANNEL].keys() == {uuid("halli"), uuid("kanava-1")}
        assert len(paths(asked, "/service-channel/")) == 2

    def test_channels_that_no_list_has_are_asked_one_by_one(self, registry, registry_world, asked):
        far = make_channel_record("kaukana", ChannelType.WEB_PAGE, area=None)
        registry_world.put(far)
        registry_world.put(make_connection_record("palvelu-0", "kaukana"))

        assert far.id in fetch("12").items[Kind.CHANNEL]

    def test_what_is_not_wanted_of_a_list_is_left_there(self, registry, registry_world):
        registry_world.put(make_channel_record("irrallinen", names={"fi": "Ilman palvelua"}))

        assert uuid("irrallinen") not in fetch("12").items[Kind.CHANNEL]

    @BOTH
    def test_a_service_that_answers_two_searches_is_received_once(
        self, registry, registry_world, version
    ):
        inbox = Counted()

        fetch(
            version, Scope(municipalities=("285", "075"), organization_ids=(uuid("kotka"),)), inbox
        )

        assert inbox.times[uuid("palvelu-0")] == 1
