"""The same content makes the same record and the same hash, in whatever order PTV gives it."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.clients.canonical import canonical, content_hash, record_json
from ptvsync.records import (
    Area,
    ChannelRecord,
    ContactDetails,
    Email,
    HolidayHours,
    Producer,
    ProducerRole,
    Record,
    ServiceRecord,
    Span,
    WebLink,
)

from .factories import (
    make_channel_record,
    make_exception,
    make_phone,
    make_service_record,
    make_weekly,
    uuid,
)


LINKS = (
    WebLink(language="fi", url="https://kotka.example/1"),
    WebLink(language="fi", url="https://kotka.example/2"),
    WebLink(language="sv", url="https://kotka.example/sv"),
)
SERVICE = make_service_record(
    names={"fi": "Uinti", "sv": "Simning", "en": "Swimming"},
    descriptions={"fi": "Vettä", "sv": "Vatten"},
    classes=("P27", "P27.1", "P5.11"),
    target_groups=("KR1.1", "KR1.2"),
    ontology_terms=("http://www.yso.fi/onto/koko/p1", "http://www.yso.fi/onto/koko/p2"),
    languages=("fi", "sv", "en"),
    keywords={"fi": ("uinti", "vesi"), "sv": ("sim", "vatten")},
    producers=(
        Producer(role=ProducerRole.SELF, organization_id=uuid("kotka")),
        Producer(role=ProducerRole.OTHER, name={"fi": "Yritys", "sv": "Företag"}),
    ),
    other_organization_ids=(uuid("a"), uuid("b"), uuid("c")),
    legislation=LINKS,
    area=Area(scope="limited", municipalities=("075", "285"), regions=("08", "10")),
)
CHANNEL = make_channel_record(
    names={"fi": "Halli", "sv": "Hall"},
    languages=("fi", "sv"),
    contact=ContactDetails(
        phones=(make_phone(), make_phone(number="442"), make_phone(language="sv")),
        emails=(
            Email(language="fi", email="a@b.example"),
            Email(language="sv", email="c@d.example"),
        ),
        links=LINKS,
    ),
    hours=(
        make_weekly(heading={"fi": "Talvi", "sv": "Vinter"}),
        make_weekly([6, 7], "10:00", "14:00"),
        make_exception("2026-12-24"),
    ),
    holiday_hours=(
        HolidayHours(holiday="MayDay", closed=True, years=(2026, 2027)),
        HolidayHours(
            holiday="MayDayEve",
            spans=(
                Span(day=None, start="08:00", end_day=None, end="10:00"),
                Span(day=None, start="12:00", end_day=None, end="14:00"),
            ),
        ),
    ),
    attachments=LINKS,
)
# In these the order within a language, or by the maintainer's choice, means something.
CHOSEN = {"phones", "emails", "links", "attachments", "legislation", "web_addresses"}


def shuffled(value, random, name=""):
    """The value with everything in another order that means nothing."""
    if isinstance(value, Record):
        fields = {
            key: shuffled(getattr(value, key), random, key) for key in type(value).model_fields
        }
        return value.model_copy(update=fields)
    if isinstance(value, dict):
        keys = random.sample(list(value), len(value))
        return {key: shuffled(value[key], random) for key in keys}
    if not isinstance(value, tuple):
        return value
    items = [shuffled(item, random) for item in value]
    return tuple(
        _interleaved(items, random) if name in CHOSEN else random.sample(items, len(items))
    )


def _interleaved(items, random):
    """The items in an order that keeps those of a language as they are."""
    slots = [item.language for item in items]
    random.shuffle(slots)
    waiting = {
        language: [item for item in items if item.language == language] for language in slots
    }
    return [waiting[language].pop(0) for language in slots]


@settings(deadline=None)
@given(random=st.randoms(use_true_random=False), record=st.sampled_from([SERVICE, CHANNEL]))
def test_any_order_makes_the_same_record_and_hash(random, record):
    other = shuffled(record, random)

    assert canonical(other) == canonical(record)
    assert content_hash(canonical(other)) == content_hash(canonical(record))


@settings(deadline=None)
@given(record=st.sampled_from([SERVICE, CHANNEL, make_service_record(), make_channel_record()]))
def test_what_is_in_order_stays_the_very_record(record):
    once = canonical(record)

    assert canonical(once) == once


@settings(deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_the_hash_of_a_record_read_back_from_the_database_is_the_same(random):
    stored = shuffled_keys(orjson.loads(SERVICE.model_dump_json()), random)

    assert content_hash(ServiceRecord.model_validate(stored)) == content_hash(SERVICE)


@pytest.mark.parametrize("record", [SERVICE, CHANNEL, make_service_record(), make_channel_record()])
def test_the_json_of_a_record_is_that_of_pydantic_with_its_keys_in_order(record):
    plain = orjson.loads(record.model_dump_json())

    assert record_json(record) == orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)


def shuffled_keys(data, random):
    if isinstance(data, dict):
        keys = random.sample(list(data), len(data))
        return {key: shuffled_keys(data[key], random) for key in keys}
    return [shuffled_keys(item, random) for item in data] if isinstance(data, list) else data


def test_the_first_number_of_a_language_stays_the_first():
    phones = (make_phone(number="2"), make_phone(number="1"), make_phone(language="en"))
    record = make_channel_record(contact=ContactDetails(phones=phones))

    assert [phone.number for phone in canonical(record).contact.phones][1:] == ["2", "1"]


def test_other_content_has_another_hash():
    changed = SERVICE.model_copy(update={"names": {**SERVICE.names, "fi": "Uimaan"}})

    assert content_hash(changed) != content_hash(SERVICE)


def test_the_hash_does_not_depend_on_the_type_of_the_same_times():
    again = ChannelRecord.model_validate_json(CHANNEL.model_dump_json())

    assert content_hash(again) == content_hash(CHANNEL)
