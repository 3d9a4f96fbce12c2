from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from statistics import median

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptvsync.coordinates import to_tm35fin
from ptvsync.records import (
    AddressKind,
    AreaScope,
    ChannelType,
    HoursKind,
    OrganizationType,
    Weeks,
)
from ptvsync.standin.national import NEWEST_CHANGE, national_world
from ptvsync.standin.server import make_server
from ptvsync.standin.v12.services import render_service
from ptvsync.standin.v12.writing import written
from ptvsync.standin.warming import warm


PROJECT = Path(__file__).parents[3]
SERVICES = 4000
EASTINGS, NORTHINGS = (43_500, 765_000), (6_522_000, 7_796_000)


@pytest.fixture(scope="session")
def country():
    """A generated country; tests must not change it."""
    return national_world(SERVICES)


@pytest.fixture(scope="session")
def country_url(country):
    with make_server(country) as server:
        yield server.url


def addresses(country):
    return [item for channel in country.channels.values() for item in channel.contact.addresses]


def share(items, condition):
    found = list(items)
    return sum(1 for item in found if condition(item)) / len(found)


def answers(world):
    with make_server(world) as server:
        get = httpx.Client(base_url=server.url, headers={"x-api-key": "demo"}).get
        paths = ("v12/service/search", "v12/connection/search", "v12/organization/search")
        paths += ("v11/Service/list/area/Municipality/code/005", "v11/ServiceCollection")
        return [get(f"/api/{path}").content for path in paths]


def test_there_are_exactly_as_many_services_as_asked_for(country):
    assert len(country.services) == SERVICES


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(count=st.integers(1, 120), seed=st.integers(0, 9))
def test_any_size_and_seed_gives_a_whole_world(count, seed):
    world = national_world(count, seed)
    assert len(world.services) == count
    for connection in world.connections.all():
        assert connection.service_id in world.services
        assert connection.channel_id in world.channels
    for record in (*world.services.values(), *world.channels.values()):
        assert record.organization_id in world.organizations


def test_the_same_seed_gives_the_same_bytes():
    assert answers(national_world(150, seed=7)) == answers(national_world(150, seed=7))


def test_another_process_gives_the_same_content():
    code = (
        "from hashlib import sha256; from ptvsync.standin.national import national_world;"
        "w = national_world(120); print(sha256(repr([*w.services.values(), *w.channels.values(),"
        "*w.connections.all(), *w.collections.values()]).encode()).hexdigest())"
    )
    run = [sys.executable, "-c", code]
    first, second = (
        subprocess.run(run, check=True, capture_output=True, cwd=PROJECT, env={"PYTHONHASHSEED": s})
        for s in ("1", "2")
    )
    assert first.stdout == second.stdout


def test_another_seed_gives_another_world():
    assert national_world(50, seed=1).services.keys() != national_world(50, seed=2).services.keys()


def test_channels_and_connections_are_in_proportion(country):
    assert len(country.channels) == round(2.4 * SERVICES)
    assert 2.7 < len(country.connections.all()) / SERVICES < 3.3


def test_a_little_more_than_half_of_the_channels_are_places(country):
    kinds = Counter(channel.type for channel in country.channels.values())
    assert 0.50 < kinds[ChannelType.LOCATION] / len(country.channels) < 0.56
    assert set(kinds) == set(ChannelType)


def test_every_kind_of_organisation_is_there_and_some_have_a_parent(country):
    found = list(country.organizations.values())
    assert {item.type for item in found} == set(OrganizationType)
    assert any(item.parent_id in country.organizations for item in found)


def test_a_whole_country_has_its_municipalities_and_counties():
    organizations = national_world(20_000, seed=3).organizations.values()
    municipalities = [item.municipality for item in organizations if item.municipality]
    counties = {code for item in organizations for code in item.area.wellbeing_counties}
    assert (len(set(municipalities)), len(counties)) == (309, 23)


def test_a_business_id_belongs_to_an_organisation_and_those_below_it(country):
    owners = {}
    for item in country.organizations.values():
        if item.business_id:
            owners.setdefault(item.business_id, set()).add(item.parent_id or item.id)
    assert {len(roots) for roots in owners.values()} == {1}


def test_language_versions_are_as_rare_as_in_ptv(country):
    services = country.services.values()
    assert 0.1 < share(services, lambda item: "sv" in item.names) < 0.4
    assert 0.08 < share(services, lambda item: "en" in item.names) < 0.2
    assert share(services, lambda item: "fi" in item.names) == 1


def test_texts_are_as_long_as_in_ptv(country):
    services = country.services.values()
    assert 105 < median(len(item.summaries["fi"]) for item in services) < 125
    assert 300 < median(len(item.descriptions["fi"]) for item in services) < 1500


def test_every_place_on_the_map_is_in_finland(country):
    points = [
        to_tm35fin(item.point.lat, item.point.lon) for item in addresses(country) if item.point
    ]
    assert len(points) > SERVICES / 2
    for easting, northing in points:
        assert EASTINGS[0] < easting < EASTINGS[1]
        assert NORTHINGS[0] < northing < NORTHINGS[1]


def test_addresses_of_every_subtype_are_there(country):
    found = addresses(country)
    subtypes = {
        (item.kind, bool(item.street), bool(item.po_box), bool(item.free_text)) for item in found
    }
    assert subtypes == {
        (AddressKind.LOCATION, True, False, False),
        (AddressKind.LOCATION, False, False, False),
        (AddressKind.LOCATION, False, False, True),
        (AddressKind.POSTAL, True, False, False),
        (AddressKind.POSTAL, False, True, False),
        (AddressKind.DELIVERY, True, False, False),
        (AddressKind.DELIVERY, False, True, False),
        (AddressKind.DELIVERY, False, False, True),
    }


def test_a_post_office_has_one_spelling(country):
    spellings = {}
    for item in addresses(country):
        if item.post_office:
            spellings.setdefault(item.postal_code, set()).add(str(item.post_office))
    assert {len(found) for found in spellings.values()} == {1}


def test_few_places_are_in_the_accessibility_register(country):
    assert 0 < share(addresses(country), lambda item: item.accessibility) < 0.05


def test_hours_of_every_kind_are_there(country):
    hours = [item for channel in country.channels.values() for item in channel.hours]
    spans = [span for item in hours for span in item.spans]
    assert {item.kind for item in hours} == set(HoursKind)
    assert {span.weeks for span in spans} == set(Weeks)
    assert any(span.day != span.end_day for span in spans)
    assert any(item.kind is HoursKind.WEEKLY and item.valid_from for item in hours)
    assert any(channel.holiday_hours for channel in country.channels.values())


def test_some_exceptions_have_passed_and_some_are_coming(country):
    hours = [item for channel in country.channels.values() for item in channel.hours]
    days = [item.valid_to for item in hours if item.kind is HoursKind.EXCEPTION]
    assert min(days) < NEWEST_CHANGE < max(days)


def test_areas_of_every_kind_are_there(country):
    areas = [item.area for item in country.services.values()]
    assert {area.scope for area in areas} == set(AreaScope)
    assert any(area.regions for area in areas)
    assert any(area.wellbeing_counties for area in areas)
    assert any(len(area.municipalities) > 1 for area in areas)


def test_times_are_whole_in_milliseconds_and_not_in_the_future(country):
    moments = [item.modified for item in (*country.services.values(), *country.channels.values())]
    assert all(moment.microsecond % 1000 == 0 for moment in moments)
    assert max(moments).date() <= NEWEST_CHANGE


@pytest.mark.parametrize(
    ("flaw", "lowest", "highest"),
    [
        (lambda item: item.summaries["fi"][-1] not in ".\u200b", 0.01, 0.05),
        (lambda item: "_x000D_" in item.summaries["fi"], 0.001, 0.01),
        (lambda item: "\u200b" in item.summaries["fi"], 0.001, 0.01),
        (lambda item: item.summaries["fi"] == item.names["fi"], 0.004, 0.02),
        (lambda item: item.summaries.get("sv") == item.summaries["fi"], 0.01, 0.03),
        (lambda item: "puhelin 05" in item.descriptions["fi"], 0.01, 0.03),
        (lambda item: len(item.descriptions["fi"]) < 50, 0.01, 0.03),
        (lambda item: not item.target_groups, 0.004, 0.02),
        (lambda item: len(item.target_groups) >= 6, 0.005, 0.03),
    ],
    ids=[
        "summary without a full stop",
        "line breaks of Excel",
        "zero-width characters",
        "summary is the name",
        "Finnish as Swedish",
        "contacts in free text",
        "thin description",
        "no target group",
        "every target group",
    ],
)
def test_a_mistake_of_writers_has_its_share(country, flaw, lowest, highest):
    assert lowest < share(country.services.values(), flaw) < highest


def test_some_services_have_no_channel(country):
    assert (
        0.005 < share(country.services, lambda key: not country.connections.of_service(key)) < 0.1
    )


def test_some_services_have_not_been_touched_for_a_year_and_a_half(country):
    oldest = NEWEST_CHANGE - timedelta(days=18 * 30)
    assert 0.01 < share(country.services.values(), lambda item: item.modified.date() < oldest) < 0.1


def test_some_local_providers_give_the_whole_country_as_their_area(country):
    def too_wide(service):
        owner = country.organizations[service.organization_id]
        return bool(owner.municipality) and service.area.scope is AreaScope.NATIONWIDE

    assert 0 < share(country.services.values(), too_wide) < 0.05


def test_some_services_are_there_twice(country):
    texts = Counter(
        (item.organization_id, item.descriptions["fi"])
        for item in country.services.values()
        if len(item.descriptions["fi"]) > 300
    )
    assert max(texts.values()) >= 2


def test_some_organisations_were_entered_twice(country):
    names = Counter(
        item.names["fi"] for item in country.organizations.values() if not item.parent_id
    )
    assert max(names.values()) == 2


def test_phones_have_zeros_and_words_in_them_now_and_then(country):
    numbers = [phone for item in country.channels.values() for phone in item.contact.phones]
    assert 0 < share(numbers, lambda item: item.prefix and item.number.startswith("0")) < 0.05
    assert 0 < share(numbers, lambda item: "vaihde" in item.number) < 0.05
    assert any(not item.prefix for item in numbers)


def test_a_general_description_of_its_classes_is_behind_some_services(country):
    linked = [item for item in country.services.values() if item.general_description_id]
    assert 0.1 < len(linked) / SERVICES < 0.35
    for item in linked[:50]:
        general = country.general_descriptions[item.general_description_id]
        assert general.classes == item.classes


def test_collections_hold_services_of_their_owner(country):
    for item in country.collections.values():
        owners = {country.services[member].organization_id for member in item.service_ids}
        assert owners == {item.organization_id}


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("service/search", "ServiceSearchResponse"),
        ("service-channel/search", "ChannelSearchResponse"),
        ("connection/search", "ConnectionSearchResponse"),
        ("organization/search", "SearchOrganizationsResponse"),
        ("general-description/search", "SearchGeneralDescriptionsResponse"),
        ("service-collection/search", "ServiceCollectionSearchResponse"),
        ("postal-codes", "PostalCodeResponse"),
    ],
)
def test_pages_of_v12_fit_their_schemas(country_url, v12_schemas, path, schema):
    with httpx.Client(base_url=f"{country_url}/api/v12/", headers={"x-api-key": "demo"}) as client:
        for page in range(1, 4):
            found = client.get(path, params={"page": page}).json()
            assert v12_schemas.errors(schema, found) == []


def test_a_warmed_world_answers_with_what_was_written(country):
    small = national_world(30)
    for version in ("11", "12"):
        warm(small, version)
    record = next(iter(small.services.values()))
    row = written(small, render_service)
    assert row(record) is row(record)


def test_the_command_serves_a_country():
    command = [sys.executable, "-m", "ptvsync.standin", "--port", "0", "--national", "60"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        try:
            line = process.stderr.readline()
            url = next(word for word in line.split() if word.endswith("/api/v12"))
            found = httpx.get(f"{url}/service/search", headers={"x-api-key": "demo"}).json()
        finally:
            process.terminate()
    assert found["totalItems"] == 60
