"""A generated country is like PTV in its proportions, kinds, places and times."""

from __future__ import annotations

from collections import Counter
from statistics import median

from ptvsync.coordinates import to_tm35fin
from ptvsync.records import AddressKind, AreaScope, ChannelType, HoursKind, OrganizationType, Weeks
from ptvsync.standin.national import NEWEST_CHANGE, national_world

from .country import SERVICES, addresses, share


EASTINGS, NORTHINGS = (43_500, 765_000), (6_522_000, 7_796_000)


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
