"""What the clients fetch from a whole PTV, in either version."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from ptvsync.clients import Fetched, RegistryPayloadError, Scope, registry_client
from ptvsync.clients.base import Known
from ptvsync.clients.canonical import canonical, content_hash
from ptvsync.records import ChannelType, Kind, OrganizationType
from ptvsync.standin.entities import ServiceCollection
from ptvsync.standin.loading import load_catalogue

from .factories import (
    COUNTY,
    KOTKA,
    MODIFIED,
    NATIONWIDE,
    make_channel_record,
    make_connection_record,
    make_organization_record,
    make_service_record,
    make_weekly,
    uuid,
)


BOTH = pytest.mark.parametrize("version", ["11", "12"])
KOTKA_SCOPE = Scope(municipalities=("285",))
NOW = datetime(2026, 11, 22, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def fetch(version, scope=KOTKA_SCOPE):
    with closing(registry_client(version, longest_wait=0.01)) as client:
        client.fetch_all(scope, inbox := Fetched())
        return inbox


def changes(version, known=None, scope=KOTKA_SCOPE):
    with closing(registry_client(version, longest_wait=0.01)) as client:
        client.fetch_changes(scope, NOW, known or Known(), inbox := Fetched())
        return inbox


def names(package):
    return {item.record.names["fi"] for item in package.items[Kind.SERVICE].values()}


class TestDemoCatalogue:
    """The whole demo catalogue through both versions."""

    @pytest.fixture
    def registry_world(self):
        return load_catalogue(date(2026, 11, 22))

    def test_both_versions_give_the_same_records(self, registry):
        scope = Scope(
            municipalities=("075", "285", "286", "489", "624", "935"),
            counties=("10",),
            nationwide=True,
        )
        old, new = fetch("11", scope), fetch("12", scope)

        assert len(old.items[Kind.SERVICE]) >= 160
        for kind in Kind:
            first, second = old.items[kind], new.items[kind]
            assert first.keys() == second.keys()
            assert [key for key in first if first[key].record != second[key].record] == []

    @BOTH
    def test_a_place_comes_back_as_it_was_published(self, registry, registry_world, version):
        package = fetch(version)

        for key, item in package.items[Kind.CHANNEL].items():
            assert item.record == canonical(registry_world.channels[key])


@BOTH
def test_services_bring_their_channels_and_organisations(registry, version):
    package = fetch(version)

    assert len(package.items[Kind.SERVICE]) == 8
    assert {item.record.names["fi"] for item in package.items[Kind.CHANNEL].values()} == {
        "Uimahalli"
    }
    assert package.items[Kind.ORGANIZATION].keys() == {uuid("kotka")}
    assert len(package.items[Kind.CONNECTION]) == 8


@BOTH
def test_nationwide_services_come_only_when_wanted(registry, registry_world, version):
    registry_world.put(make_service_record("koko-maa", names={"fi": "Koko maa"}, area=NATIONWIDE))

    assert "Koko maa" not in names(fetch(version))
    assert "Koko maa" in names(fetch(version, Scope(municipalities=("285",), nationwide=True)))


@BOTH
def test_a_countys_own_services_come_with_the_county(registry, registry_world, version):
    registry_world.put(make_service_record("maakunta", names={"fi": "Maakunta"}, area=COUNTY))

    assert names(fetch(version, Scope(counties=("10",)))) == {"Maakunta"}


@BOTH
def test_an_organisation_comes_with_all_below_it(registry, registry_world, version):
    registry_world.put(make_organization_record("alue", type=OrganizationType.REGIONAL))
    registry_world.put(make_organization_record("osa", parent_id=uuid("alue")))
    registry_world.put(
        make_service_record("neuvola", names={"fi": "Neuvola"}, organization_id=uuid("osa"))
    )

    package = fetch(version, Scope(organization_ids=(uuid("alue"),)))

    assert names(package) == {"Neuvola"}
    assert package.items[Kind.ORGANIZATION].keys() == {uuid("osa"), uuid("alue")}


@BOTH
def test_collections_and_single_services_come_wherever_they_are(registry, registry_world, version):
    registry_world.put(
        ServiceCollection(
            id=uuid("kokoelma"),
            organization_id=uuid("kotka"),
            names={"fi": "Kokoelma"},
            service_ids=(uuid("palvelu-1"),),
            modified=MODIFIED,
        )
    )
    scope = Scope(
        collection_ids=(uuid("kokoelma"),), service_ids=(uuid("palvelu-2"), uuid("ei ole"))
    )

    assert names(fetch(version, scope)) == {"Palvelu 1", "Palvelu 2"}


@BOTH
@pytest.mark.parametrize(
    ("scope", "sentence"),
    [
        (Scope(municipalities=("285", "999")), "PTV does not know the municipality code 999: "),
        (Scope(counties=("77",)), "PTV does not know the county code 77: "),
    ],
)
def test_a_code_that_ptv_does_not_know_is_named(registry, version, scope, sentence):
    with pytest.raises(RegistryPayloadError, match=sentence):
        fetch(version, scope)


@BOTH
def test_code_lists_come_with_names(registry, version):
    codes = {(item.list.value, item.code): item for item in fetch(version).codes}

    assert codes["municipality", "285"].names["sv"] == "Kotka"
    assert codes["service_class", "P27.1"].parent == "P27"
    assert codes["target_group", "KR1.1"].names["fi"]


@BOTH
@pytest.mark.parametrize("fault", ["duplicate_ids", "reordered_hours", "too_many_requests"])
def test_habits_of_the_real_server_change_no_record(registry, version, fault):
    plain = fetch(version)
    registry.faults.switch_on(fault, times=3)

    disturbed = fetch(version)

    for kind in Kind:
        first, second = plain.items[kind], disturbed.items[kind]
        assert {key: content_hash(item.record) for key, item in first.items()} == {
            key: content_hash(item.record) for key, item in second.items()
        }


def test_hours_in_another_order_make_the_same_record():
    hours = (make_weekly(), make_weekly([6], "10:00", "14:00"))
    one, other = (make_channel_record(hours=order) for order in (hours, hours[::-1]))

    assert canonical(one) == canonical(other)


@BOTH
def test_only_what_changed_comes_as_changes(registry, registry_world, version):
    registry_world.rename(uuid("palvelu-3"), {"fi": "Uusi nimi"}, LATER)

    package = changes(version, Known(services=frozenset({uuid("palvelu-3")})))

    assert names(package) == {"Uusi nimi"}
    assert package.items[Kind.CHANNEL].keys() == {uuid("halli")}


@BOTH
def test_a_new_service_of_the_area_is_a_change(registry, registry_world, version):
    registry_world.put(make_service_record("uusi", names={"fi": "Uusi"}, modified=LATER))
    registry_world.put(
        make_service_record(
            "muualla", area=KOTKA.model_copy(update={"municipalities": ("091",)}), modified=LATER
        )
    )

    assert names(changes(version)) == {"Uusi"}


@BOTH
def test_a_known_channel_or_organisation_that_changed_comes_alone(
    registry, registry_world, version
):
    registry_world.rename(uuid("halli"), {"fi": "Katariinan halli"}, LATER)
    registry_world.rename(uuid("kotka"), {"fi": "Kotka"}, LATER)
    known = Known(channels=frozenset({uuid("halli")}), organizations=frozenset({uuid("kotka")}))

    package = changes(version, known)

    assert package.items[Kind.CHANNEL][uuid("halli")].record.names["fi"] == "Katariinan halli"
    assert package.items[Kind.ORGANIZATION][uuid("kotka")].record.names["fi"] == "Kotka"


@BOTH
def test_what_was_archived_comes_as_a_tombstone(registry, registry_world, version):
    registry_world.archive(uuid("palvelu-1"), LATER)

    assert uuid("palvelu-1") in changes(version).tombstones


def test_v12_tells_of_a_connection_that_changed_alone(registry, registry_world):
    registry_world.change_connection(
        uuid("palvelu-1"), uuid("halli"), descriptions={"fi": "Altaalla"}, modified=LATER
    )
    known = Known(services=frozenset({uuid("palvelu-1")}), channels=frozenset({uuid("halli")}))

    package = changes("12", known)

    assert [item.record.descriptions for item in package.items[Kind.CONNECTION].values()] == [
        {"fi": "Altaalla"}
    ]


@BOTH
def test_every_channel_type_comes_back(registry, registry_world, version):
    for kind in ChannelType:
        registry_world.put(make_channel_record(f"kanava-{kind}", kind))
        registry_world.put(make_connection_record("palvelu-0", f"kanava-{kind}"))

    found = {item.record.type for item in fetch(version).items[Kind.CHANNEL].values()}

    assert found == set(ChannelType)


def test_accessibility_is_left_out_when_no_register_is_named(registry, settings):
    settings.PTV_ACCESSIBILITY_URL = ""

    assert fetch("12").items[Kind.CHANNEL]


@pytest.mark.parametrize("end", ["", "/", "/api/v12", "/api/v12/"])
def test_the_address_may_or_may_not_name_the_version(registry, settings, end):
    settings.PTV_API_URL += end

    assert len(fetch("12").items[Kind.SERVICE]) == 8
