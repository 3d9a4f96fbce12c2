"""The demo catalogue's own quality."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date

import pytest

from ptvsync.records import AreaScope, ChannelType, CodeList, HoursKind, OrganizationType
from ptvsync.standin.loading import load_catalogue
from ptvsync.standin.loading.files import CATALOGUE, tables
from ptvsync.standin.loading.keys import identifier


MUNICIPALITIES = {"075", "285", "286", "489", "624", "935"}
THEME_CLASSES = {
    "osallisuus-ja-yhteisollisyys": {"P4.12", "P5.16", "P8.3", "P8.4", "P25.6"},
    "taide-ja-kulttuuri": {"P25", "P25.1", "P25.2", "P25.3", "P25.5", "P25.7"},
    "ravitsemus": {"P5.20"},
    "liikunta": {"P27", "P27.1"},
    "mielen-hyvinvointi": {"P5.7", "P5.17"},
    "paihdehaitat-ja-riippuvuudet": {"P5.7", "P5.8"},
    "elintapaohjaus-ja-terveystaidot": {"P5.11", "P5.17", "P5.18", "P5.13"},
    "retkeily-ja-luonto": {"P27.2", "P27.3", "P27.5", "P23.1"},
    "arjen-turvallisuus": {"P4.4", "P4.6", "P19", "P19.1", "P19.2", "P19.3"},
    "tyo-ja-toimintakyky": {"P10.8", "P10.4", "P10.1", "P4.8", "P6.10", "P5.14"},
    "vertaistuki": {"P4.12", "P5.16"},
}


@pytest.fixture(scope="module")
def services(demo):
    return list(demo.services.values())


@pytest.fixture(scope="module")
def written(demo):
    return [*demo.services.values(), *demo.channels.values(), *demo.organizations.values()]


def test_every_theme_has_services_of_its_own_classes():
    for theme, classes in THEME_CLASSES.items():
        rows = tables(f"services/{theme}.toml", "service")
        assert len(rows) >= 15, theme
        assert all(classes.intersection(row["classes"]) for row in rows), theme


def test_there_are_more_than_a_hundred_and_sixty_services(services):
    assert len(services) >= 160


@pytest.mark.parametrize(("pattern", "name"), [("services/*.toml", "service"), ("*.toml", "place")])
def test_keys_are_unique(pattern, name):
    counts = Counter(row["key"] for row in tables(pattern, name))
    assert [key for key, count in counts.items() if count > 1] == []


def test_the_main_kinds_of_provider_all_offer_services(demo, services):
    owners = Counter(demo.organizations[item.organization_id].type for item in services)
    assert owners[OrganizationType.MUNICIPALITY] >= 40
    assert owners[OrganizationType.REGIONAL] >= 20
    assert owners[OrganizationType.ASSOCIATION] >= 40
    parishes = [item for item in services if "srk" in _key_of_owner(demo, item)]
    assert len(parishes) >= 8


def test_every_municipality_has_at_least_a_dozen_services(services):
    counts = Counter(code for item in services for code in item.area.municipalities)
    assert set(counts) == MUNICIPALITIES
    assert min(counts.values()) >= 12


def test_some_services_are_for_the_county_and_some_for_the_country(services):
    assert sum(item.area.wellbeing_counties == ("10",) for item in services) >= 11
    assert sum(item.area.scope is AreaScope.NATIONWIDE for item in services) >= 6


def test_every_type_of_channel_is_used(demo):
    counts = Counter(item.type for item in demo.channels.values())
    assert set(counts) == set(ChannelType)
    assert min(counts.values()) >= 10


def test_every_service_has_a_published_channel(demo, services):
    for item in services:
        connections = demo.connections.of_service(item.id)
        assert connections, item.names
        assert all(link.channel_id in demo.channels for link in connections), item.names


def test_places_have_exceptions_seasons_and_appointments(demo):
    kinds = Counter(hours.kind for item in demo.channels.values() for hours in item.hours)
    seasons = [h for item in demo.channels.values() for h in item.hours if h.valid_from]
    assert kinds[HoursKind.EXCEPTION] >= 40
    assert kinds[HoursKind.APPOINTMENT] >= 3
    assert any(hours.kind is HoursKind.WEEKLY for hours in seasons)


def test_named_holidays_fall_on_their_next_date():
    world = load_catalogue(date(2030, 1, 2))
    named = [h for item in world.channels.values() for h in item.hours if h.info]
    assert {h.valid_from.year for h in named} == {2030}


def test_a_third_of_the_services_is_in_three_languages(services):
    complete = [item for item in services if set(item.names) == {"fi", "sv", "en"}]
    assert len(complete) * 3 >= len(services)
    assert all(set(item.descriptions) == set(item.names) for item in complete)


def test_a_third_of_the_places_tells_of_accessibility(demo):
    places = [item for item in demo.channels.values() if item.type is ChannelType.LOCATION]
    told = [item for item in places if item.contact.addresses[0].accessibility]
    assert len(told) * 3 >= len(places) >= 45


def test_summaries_are_whole_sentences_of_at_most_150_characters(written):
    for item in written:
        for language, text in item.summaries.items():
            assert len(text) <= 150, text
            assert text.endswith((".", "!", "?")), text
            assert text != item.names[language]


def test_names_are_at_most_a_hundred_characters(written):
    assert max(len(name) for item in written for name in item.names.values()) <= 100


def test_texts_have_no_addresses_or_numbers_in_them(services):
    for item in services:
        for text in item.descriptions.values():
            assert "http" not in text
            assert "@" not in text


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("classes", CodeList.SERVICE_CLASS),
        ("target_groups", CodeList.TARGET_GROUP),
        ("life_events", CodeList.LIFE_EVENT),
    ],
)
def test_codes_are_known_and_sorted(demo, services, field, kind):
    for item in services:
        codes = getattr(item, field)
        assert list(codes) == sorted(set(codes))
        assert all(demo.codes.find(kind, code) for code in codes), item.names


def test_every_service_has_a_target_group_and_one_to_four_classes(services):
    assert all(item.target_groups and 1 <= len(item.classes) <= 4 for item in services)


def test_references_lead_to_published_organisations(demo, written):
    known = set(demo.organizations)
    for item in written:
        owner = getattr(item, "organization_id", None) or item.id
        producers = {p.organization_id for p in getattr(item, "producers", ())}
        assert {owner, *producers} <= known, item.names


def test_three_general_descriptions_have_five_services(demo, services):
    assert len(demo.general_descriptions) == 3
    assert sum(item.general_description_id is not None for item in services) == 5


def test_a_linked_service_has_the_classes_of_its_general_description(demo, services):
    for item in services:
        if item.general_description_id:
            general = demo.general_descriptions[item.general_description_id]
            assert {*general.classes} <= {*item.classes}
            assert {*general.target_groups} <= {*item.target_groups}


def test_collections_are_not_empty(demo):
    assert all(len(item.service_ids) >= 3 for item in demo.collections.values())


def test_web_addresses_and_emails_are_fictional(demo, written):
    for item in written:
        for link in item.contact.links if hasattr(item, "contact") else ():
            assert ".example" in link.url
        for email in item.contact.emails if hasattr(item, "contact") else ():
            assert email.email.endswith(".example")
    for item in demo.channels.values():
        assert all(".example" in link.url for link in item.web_addresses)


def test_remote_services_say_so_in_their_keywords(demo):
    remote = [row for row in tables("services/*.toml", "service") if row.get("remote")]
    assert remote
    for row in remote:
        assert "etäpalvelu" in demo.services[identifier("service", row["key"])].keywords["fi"]


def test_nothing_in_the_catalogue_is_left_unread():
    known = {"organization", "place", "service", "general_description", "collection", "group"}
    for path in CATALOGUE.rglob("*.toml"):
        assert set(tomllib.loads(path.read_text(encoding="utf-8"))) <= known, path


def _key_of_owner(demo, item):
    rows = tables("organizations.toml", "organization")
    return next(
        r["key"] for r in rows if identifier("organization", r["key"]) == item.organization_id
    )
