"""A change is shown in words: labelled texts of old and new with what differs marked."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptvsync.admin.changes import words
from ptvsync.admin.changes.compare import readable_changes
from ptvsync.admin.readable import Names, names_of, readable_fields
from ptvsync.models import Municipality, ServiceClass
from ptvsync.records import (
    Address,
    AddressKind,
    Area,
    AreaScope,
    Charge,
    HolidayHours,
    Hours,
    Phone,
)

from .factories import (
    make_address,
    make_change,
    make_channel_record,
    make_exception,
    make_organization,
    make_phone,
    make_service_record,
    make_weekly,
    uuid,
)


TAGS = re.compile(r"</?(del|ins)>")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda children: (
        st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=5), children, max_size=3)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["names", "hours", "holiday_hours", "phones", "addresses", "links", "area", "producers",
     "contact", "classes", "organization_id", "service_ids", "languages", "form_files", "tuntematon"]
)  # fmt: skip


def texts_of(record, names=None):
    """Label → text of a record."""
    fields = readable_fields(record.model_dump(mode="json"), names or Names())
    return {field.label: text for field, text in fields.items()}


def plain(marked):
    return html.unescape(TAGS.sub("", marked))


@given(st.text(), st.text())
def test_marking_loses_nothing_of_either_text(old, new):
    before, after = words.marked(old, new)

    assert (plain(before), plain(after)) == (old, new)


@given(st.text(alphabet="ab <&>", max_size=30), st.text(alphabet="ab <&>", max_size=30))
def test_marked_text_holds_no_html_of_its_own(old, new):
    for marked in words.marked(old, new):
        assert "<" not in TAGS.sub("", marked)


@given(st.text())
def test_equal_texts_are_marked_nowhere(text):
    before, after = words.marked(text, text)

    assert before == after
    assert not TAGS.search(before)


def test_only_the_words_that_differ_are_marked():
    before, after = words.marked("Tunti on maksuton.", "Tunti on maksullinen.")

    assert before == "Tunti on <del>maksuton</del>."
    assert after == "Tunti on <ins>maksullinen</ins>."


def test_very_long_texts_are_marked_whole():
    old, new = "a " * 2000, "b " * 2000

    assert words.marked(old, new) == (f"<del>{old}</del>", f"<ins>{new}</ins>")


@given(st.dictionaries(KEYS, JSON, max_size=4))
def test_no_record_however_odd_fails_to_be_shown(record):
    fields = readable_fields(record, Names())

    assert all(isinstance(text, str) and text for text in fields.values())


def test_texts_stand_by_language_under_human_names():
    record = make_service_record(names={"fi": "Vesijumppa", "sv": "Vattengympa"})

    texts = texts_of(record)

    assert texts["Name (Finnish)"] == "Vesijumppa"
    assert texts["Name (Swedish)"] == "Vattengympa"
    assert list(texts)[:2] == ["Name (Finnish)", "Name (Swedish)"]


def test_ids_and_times_for_machines_are_left_out():
    texts = texts_of(make_service_record())

    assert not {"Id", "Modified"} & set(texts)


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (make_weekly(), "Mon–Fri 8:00–16:00"),
        (make_weekly(days=[1, 3]), "Mon 8:00–16:00, Wed 8:00–16:00"),
        (make_weekly(heading={"fi": "Puhelin"}), "Mon–Fri 8:00–16:00 (Puhelin)"),
        (
            make_weekly(valid_from="2026-06-01", valid_to="2026-08-31"),
            "06/01/2026–08/31/2026: Mon–Fri 8:00–16:00",
        ),
        (make_exception("2026-12-24"), "12/24/2026: Closed"),
        (make_exception("2026-12-24", spans=[("09:00", "12:00")]), "12/24/2026: 9:00–12:00"),
        (Hours(kind="always"), "Open 24 hours"),
        (Hours(kind="appointment"), "By appointment"),
    ],
)
def test_hours_are_a_line(hours, text):
    assert texts_of(make_channel_record(hours=(hours,)))["Opening hours"] == text


def test_hours_of_holidays_have_their_names():
    hours = (HolidayHours(holiday="MidsummerEve", closed=True),)

    texts = texts_of(make_channel_record(holiday_hours=hours))

    assert texts["Hours on public holidays"] == "Midsummer Eve: Closed"


@pytest.mark.parametrize(
    ("phone", "text"),
    [
        (make_phone(), "+358 401234567 (Finnish)"),
        (make_phone(info="Neuvonta", charge=Charge.FREE), "+358 401234567 (Finnish, Neuvonta, Free of charge)"),
        (Phone(language="fi", number="116117"), "116117 (Finnish)"),
        (make_phone(kind="sms"), "+358 401234567 (Finnish, Text message)"),
    ],
)  # fmt: skip
def test_a_phone_is_a_line(phone, text):
    record = make_channel_record(contact={"phones": (phone,)})

    assert texts_of(record)["Phone numbers"] == text


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (make_address(), "Kotkankatu 15 B, 48100 KOTKA"),
        (Address(kind=AddressKind.POSTAL, po_box={"fi": "PL 5"}, postal_code="48101"), "Postal address: PL 5, 48101"),
        (make_address(info={"fi": "2. kerros"}), "Kotkankatu 15 B, 48100 KOTKA (2. kerros)"),
    ],
)  # fmt: skip
def test_an_address_is_a_line(address, text):
    record = make_channel_record(contact={"addresses": (address,)})

    assert texts_of(record)["Addresses"] == text


@pytest.mark.django_db
def test_codes_and_ids_are_shown_by_name():
    ServiceClass.objects.create(code="P27.1", names={"fi": "Liikunta"})
    Municipality.objects.create(code="285", names={"fi": "Kotka"}, slug="kotka")
    owner = make_organization()
    record = make_service_record(organization_id=owner.registry_id)

    texts = texts_of(record, names_of([record.model_dump(mode="json")]))

    assert texts["Service classes"] == "Liikunta"
    assert texts["Area"] == "Kotka"
    assert texts["Provider"] == "Kotkan kaupunki"


def test_a_code_without_a_name_is_shown_as_itself():
    texts = texts_of(make_service_record(classes=("P99",)))

    assert texts["Service classes"] == "P99"


def test_a_nationwide_area_says_so():
    texts = texts_of(make_service_record(area=Area(scope=AreaScope.NATIONWIDE)))

    assert texts["Area"] == "Whole country"


@pytest.mark.django_db
def test_a_change_has_only_the_fields_that_differ():
    old = make_service_record(charge_info={"fi": "Tunti on maksuton."})
    new = make_service_record(charge_info={"fi": "Tunti on maksullinen."}, classes=())

    [change] = readable_changes([make_change(old, new)])

    assert [field.label for field in change.fields] == ["Charges (Finnish)", "Service classes"]
    assert change.fields[0].old == "Tunti on <del>maksuton</del>."
    assert change.fields[0].language == "fi"
    assert change.fields[1].new == ""


@pytest.mark.django_db
def test_a_new_row_has_no_old_texts_and_a_withdrawn_one_no_new_ones():
    record = make_service_record()

    added, withdrawn = readable_changes([make_change(new=record), make_change(old=record)])

    assert {field.old for field in added.fields} == {""}
    assert {field.new for field in withdrawn.fields} == {""}


@pytest.mark.django_db
def test_a_change_that_only_machines_read_has_no_fields():
    old = make_service_record()
    new = old.model_copy(update={"modified": old.modified.replace(year=2025)})

    [change] = readable_changes([make_change(old, new)])

    assert change.fields == []


@pytest.mark.django_db
def test_a_record_of_an_earlier_release_is_shown_too():
    change = make_change(new=make_service_record(), old=make_service_record())
    change.old = {"names": {"fi": "Vanha"}, "unknown_field": {"inner_part": 1}, "hours": ["x"]}

    [readable] = readable_changes([change])

    olds = {field.label: plain(field.old) for field in readable.fields}
    assert olds["Unknown field"] == "Inner part: 1"
    assert olds["Opening hours"] == "x"


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 30])
def test_many_changes_take_as_few_queries_as_one(count, django_assert_max_num_queries):
    changes = [
        make_change(
            make_service_record(f"palvelu-{number}"),
            make_service_record(f"palvelu-{number}", organization_id=uuid(f"o-{number}")),
        )
        for number in range(count)
    ]

    with django_assert_max_num_queries(10):
        readable_changes(changes)
