"""What a run works out for itself, whom it tells, and what it leaves out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest

from ptvsync.freshness import freshness
from ptvsync.models import (
    Area,
    Connection,
    Municipality,
    Organization,
    Service,
    ServiceChannel,
    ServiceClass,
    SyncRun,
)
from ptvsync.records import ChannelType, OrganizationType
from ptvsync.signals import services_changed

from .factories import (
    COUNTY,
    NATIONWIDE,
    make_channel_record,
    make_connection_record,
    make_organization_record,
    make_service_record,
    uuid,
)


pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("version", ["11", "12"])


def soon():
    return datetime.now(UTC) + timedelta(minutes=1)


def service(key="palvelu-1"):
    return Service.objects.get(registry_id=uuid(key))


def test_areas_are_opened_into_municipalities(sync, registry_world, region):
    region.ptv_nationwide = True
    region.save()
    registry_world.put(make_service_record("palvelu-1", area=COUNTY))
    registry_world.put(make_service_record("palvelu-2", area=NATIONWIDE))

    sync()

    assert {"075", "285", "286"} <= set(service().municipality_codes)
    assert (service("palvelu-2").nationwide, service("palvelu-2").municipality_codes) == (True, [])
    in_hamina = Service.objects.in_municipality("075")
    assert set(in_hamina) == {service(), service("palvelu-2")}


@pytest.mark.parametrize(
    ("channels", "keywords", "is_remote"),
    [
        ([ChannelType.LOCATION], (), False),
        ([ChannelType.PHONE], (), True),
        ([ChannelType.LOCATION, ChannelType.PHONE], (), False),
        ([ChannelType.LOCATION], ("Etäpalvelu",), True),
        ([ChannelType.FORM], (), False),
        ([], (), False),
    ],
)
def test_a_service_is_remote_when_one_need_not_go_anywhere(
    sync, registry_world, channels, keywords, is_remote
):
    registry_world.put(make_service_record("etä", keywords={"fi": keywords} if keywords else {}))
    for kind in channels:
        registry_world.put(make_channel_record(f"kanava-{kind}", kind))
        registry_world.put(make_connection_record("etä", f"kanava-{kind}"))

    sync()

    assert service("etä").is_remote is is_remote


def test_a_part_of_the_county_provides_as_the_county(sync, registry_world):
    registry_world.put(make_organization_record("alue", type=OrganizationType.REGIONAL))
    registry_world.put(make_organization_record("osa", parent_id=uuid("alue")))
    registry_world.put(make_service_record("palvelu-1", organization_id=uuid("osa")))

    sync()

    part = Organization.objects.get(registry_id=uuid("osa"))
    assert (part.parent.registry_id, part.provider_type) == (uuid("alue"), "hyvinvointialue")
    assert service().provider_type == "hyvinvointialue"


def test_keywords_are_folded_over_languages(sync, registry_world):
    words = {"fi": ("Uinti", "VESI"), "sv": ("Simning", "vesi")}
    names = {"fi": "Uinti", "sv": "Simning"}
    registry_world.put(make_service_record("palvelu-1", names=names, keywords=words))

    sync()

    assert service().keywords == ["simning", "uinti", "vesi"]


def test_a_channel_is_where_its_area_or_post_office_is(sync):
    sync()

    channel = ServiceChannel.objects.get(registry_id=uuid("halli"))
    assert channel.municipality_code == "285"


@BOTH
def test_code_lists_are_kept_and_names_follow_ptv(sync, version):
    Municipality.objects.create(code="285", names={"fi": "Vanha"}, slug="vanha-osoite")

    sync(version)

    kotka = Municipality.objects.get(code="285")
    assert (kotka.title, kotka.slug, kotka.county_code) == ("Kotka", "vanha-osoite", "10")
    assert Municipality.objects.get(slug="kouvola").code == "286"
    assert {"075", "285"} <= set(
        Area.objects.get(type="wellbeing_county", code="10").municipality_codes
    )
    assert ServiceClass.objects.get(code="P27.1").parent == "P27"


def test_the_rest_of_the_site_hears_which_services_changed(
    sync, registry_world, django_capture_on_commit_callbacks
):
    heard = []

    def receiver(service_ids, **_kwargs):
        heard.append(service_ids)

    services_changed.connect(receiver)
    with django_capture_on_commit_callbacks(execute=True):
        sync()
    everyone = set(Service.objects.values_list("pk", flat=True))
    registry_world.archive(uuid("palvelu-1"), soon())
    with django_capture_on_commit_callbacks(execute=True):
        sync(full=True)
    with django_capture_on_commit_callbacks(execute=True):
        sync(full=True)
    services_changed.disconnect(receiver)

    assert heard == [everyone, {service().pk}]


def test_a_changed_channel_concerns_its_services(
    sync, registry_world, django_capture_on_commit_callbacks
):
    sync()
    registry_world.rename(uuid("halli"), {"fi": "Katariina"}, soon())
    heard = set()

    def receiver(service_ids, **_kwargs):
        heard.update(service_ids)

    services_changed.connect(receiver)
    with django_capture_on_commit_callbacks(execute=True):
        sync()
    services_changed.disconnect(receiver)

    assert heard == set(Service.objects.values_list("pk", flat=True))


def test_a_receiver_that_fails_does_not_undo_the_run(
    sync, django_capture_on_commit_callbacks, caplog
):
    def broken(**_kwargs):
        raise RuntimeError("rikki")

    services_changed.connect(broken)
    with django_capture_on_commit_callbacks(execute=True):
        run = sync()
    services_changed.disconnect(broken)

    assert run.status == SyncRun.Status.DONE
    assert "failed after a PTV run" in caplog.text


def test_a_dry_run_tells_but_does_not_write(sync):
    run = sync(dry_run=True)

    assert (run.status, run.counters["services"]["added"]) == (SyncRun.Status.DONE, 8)
    assert not Service.objects.exists()
    assert not Municipality.objects.exists()
    assert freshness() is None


@BOTH
def test_a_service_that_cannot_be_read_is_left_as_it_was(
    sync, registry_world, version, monkeypatch
):
    sync(version)
    module = import_module(f"ptvsync.clients.v{version}.fetch")
    read = module.service_record

    def fail_on_one(payload):
        if str(uuid("palvelu-1")) in payload.values():
            raise KeyError("uusi muoto")
        return read(payload)

    monkeypatch.setattr(module, "service_record", fail_on_one)
    registry_world.rename(uuid("palvelu-1"), {"fi": "Uusi nimi"}, soon())

    run = sync(version, full=True)

    assert run.counters["warnings"]["service items that cannot be read"] == 1
    assert run.counters["services"]["withdrawn"] == 0
    assert service().connections.published().count() == 1


@BOTH
def test_a_connection_to_a_channel_that_ptv_does_not_give_is_left_out(sync, registry, version):
    registry.faults.switch_on("archived_after_listing")

    run = sync(version, full=True)

    assert run.status == SyncRun.Status.DONE
    assert Connection.objects.count() == run.counters["connections"]["fetched"]
