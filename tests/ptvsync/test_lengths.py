"""Values that are longer than their columns leave one item out, and stop nothing else."""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.db import DataError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.models import Area, Organization, Service, ServiceChannel, SyncRun
from ptvsync.reading.lengths import TooLong, check
from ptvsync.records import Area as Place
from ptvsync.records import AreaScope, CodeList, CodeRecord
from ptvsync.sync import diary
from ptvsync.sync.codes import save_codes
from ptvsync.sync.lengths import lengths_of

from .factories import make_organization_record, make_service, make_service_record, uuid


pytestmark = pytest.mark.django_db

WIDE = Place(scope=AreaScope.LIMITED, municipalities=("0285", "285"))
ODD_SERVICES = {
    "class": {"classes": ("P27.1.2.3.4",)},
    "target group": {"target_groups": ("KR1.1.1.1.11",)},
    "life event": {"life_events": ("KE1.1.1.1.11",)},
    "language": {"names": {"fi": "Outo", "fi-FI": "Outo"}},
    "municipality": {"area": WIDE},
}
BOTH = pytest.mark.parametrize("version", ["11", "12"])


@pytest.mark.parametrize("odd", ODD_SERVICES)
@BOTH
def test_a_service_that_does_not_fit_keeps_its_row_and_the_others_are_written(
    sync, registry_world, version, odd
):
    sync(version)
    registry_world.put(make_service_record("palvelu-1", **ODD_SERVICES[odd]))
    registry_world.rename(uuid("palvelu-2"), {"fi": "Uusi nimi"})

    run = sync(version, full=True)

    assert run.status == SyncRun.Status.DONE
    assert run.counters["warnings"] == {"service items that cannot be read": 1}
    services = Service.objects.published()
    assert services.get(registry_id=uuid("palvelu-1")).name == "Palvelu 1"
    assert services.get(registry_id=uuid("palvelu-2")).name == "Uusi nimi"


@BOTH
def test_once_it_fits_it_is_written(sync, registry_world, version):
    registry_world.put(make_service_record("palvelu-1", classes=("P27.1.2.3.4",)))
    sync(version)
    assert not Service.objects.filter(registry_id=uuid("palvelu-1")).exists()
    registry_world.put(make_service_record("palvelu-1", names={"fi": "Korjattu"}))

    run = sync(version, full=True)

    assert (run.status, run.counters["warnings"]) == (SyncRun.Status.DONE, {})
    assert Service.objects.get(registry_id=uuid("palvelu-1")).name == "Korjattu"


@BOTH
def test_an_organisation_that_does_not_fit_leaves_its_services(sync, registry_world, version):
    registry_world.put(make_organization_record(business_id="1234567-1, 7654321-2, 1212121-2"))

    run = sync(version)

    assert run.counters["warnings"] == {"organization items that cannot be read": 1}
    assert Service.objects.published().count() == 8
    assert not Organization.objects.exists()


def test_an_entry_of_a_code_list_that_does_not_fit_leaves_the_others():
    codes = [
        CodeRecord(list=CodeList.REGION, code=code, names={"fi": code}, municipalities=places)
        for code, places in (("08", ("285",)), ("008", ("285",)), ("09", ("0285",)))
    ]

    save_codes(codes)

    assert list(Area.objects.values_list("code", flat=True)) == ["08"]


def test_a_value_that_the_database_refuses_is_not_told_to_be_a_full_disk():
    try:
        with transaction.atomic():
            make_service(name="x" * 256)
    except DataError as error:
        sentence = str(diary.plain(error))

    assert sentence.startswith("PTV gave a value that the database cannot hold (value too long")


@settings(max_examples=50)
@given(code=st.text("0123456789", min_size=1, max_size=6))
def test_a_municipality_fits_when_the_database_takes_it(code):
    fits = False
    with suppress(TooLong):
        check(lengths_of(ServiceChannel), {"municipality_code": code, "name": "Halli", "lat": 60.4})
        fits = True

    assert fits == (len(code) <= 3)


@pytest.mark.parametrize(
    ("column", "longest"), [("class_codes", 10), ("languages", 3), ("municipality_codes", 3)]
)
def test_every_item_of_a_list_must_fit(column, longest):
    check(lengths_of(Service), {column: ["x" * longest, ""]})

    with pytest.raises(TooLong, match=f"{column}, which holds {longest}"):
        check(lengths_of(Service), {column: ["x", "x" * (longest + 1)]})
