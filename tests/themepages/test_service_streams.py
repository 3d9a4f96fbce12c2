"""Services in the raw JSON of streams: found at any depth, and nothing else is touched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wagtail.blocks import CharBlock, ListBlock, StreamBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from home.models import HomePage
from themepages.blocks import ThemeBodyBlock
from themepages.models import ThemePage
from themepages.withdrawal.stream import stream_fields, swapped


class CardBlock(StructBlock):
    service = SnippetChooserBlock("ptvsync.Service")
    place = SnippetChooserBlock("ptvsync.Municipality")
    note = CharBlock()


class InnerBlock(StreamBlock):
    card = CardBlock()
    text = CharBlock()


class SectionBlock(StructBlock):
    title = CharBlock()
    cards = ListBlock(CardBlock())
    inner = InnerBlock()
    services = ListBlock(SnippetChooserBlock("ptvsync.Service"))


class DeepBlock(StreamBlock):
    section = SectionBlock()
    card = CardBlock()
    text = CharBlock()


DEEP = DeepBlock()
KEYS = st.none() | st.integers(1, 6)
WORDS = st.text(max_size=4)
IDS = st.uuids().map(str)


def items(values):
    return st.lists(
        st.fixed_dictionaries({"type": st.just("item"), "value": values, "id": IDS}) | values,
        max_size=3,
    )


def children(**types):
    made = [
        st.fixed_dictionaries({"type": st.just(name), "value": values, "id": IDS})
        for name, values in types.items()
    ]
    return st.lists(st.one_of(made), max_size=3)


CARDS = st.fixed_dictionaries(
    {"service": KEYS, "place": KEYS, "note": WORDS},
    optional={"forgotten": st.dictionaries(WORDS, KEYS, max_size=2)},
)
SECTIONS = st.fixed_dictionaries(
    {
        "title": WORDS,
        "cards": items(CARDS),
        "inner": children(card=CARDS, text=WORDS),
        "services": items(KEYS),
    }
)
ABSENT = st.dictionaries(st.sampled_from(["service", "x"]), st.integers(1, 6), max_size=2)
STREAMS = children(section=SECTIONS, card=CARDS, text=WORDS, plugin_that_is_off=ABSENT)


def exchange(old, new):
    return lambda key: new if key == old else key


def services(raw):
    found = []

    def note(key):
        found.append(key)
        return key

    swapped(DEEP, raw, note)
    return found


@given(STREAMS)
def test_swapping_nothing_changes_nothing(raw):
    assert swapped(DEEP, raw, lambda key: key) == raw


@given(STREAMS, st.integers(1, 6))
def test_a_service_that_is_swapped_is_nowhere_any_more(raw, old):
    assert old not in services(swapped(DEEP, raw, exchange(old, 99)))


@given(STREAMS, st.integers(1, 6))
def test_swapping_there_and_back_gives_the_same_stream(raw, old):
    there = swapped(DEEP, raw, exchange(old, 99))
    assert swapped(DEEP, there, exchange(99, old)) == raw


@given(STREAMS, st.integers(1, 6))
def test_as_many_services_are_named_after_as_before(raw, old):
    before, after = services(raw), services(swapped(DEEP, raw, exchange(old, 99)))
    assert after == [99 if key == old else key for key in before]


@given(STREAMS)
def test_the_original_is_not_changed(raw):
    copy = swapped(DEEP, raw, lambda key: key)
    swapped(DEEP, raw, lambda key: 99)
    assert raw == copy


def test_a_municipality_with_the_same_key_stays():
    raw = [{"type": "card", "value": {"service": 5, "place": 5, "note": ""}, "id": "a"}]
    (child,) = swapped(DEEP, raw, exchange(5, 6))
    assert child["value"] == {"service": 6, "place": 5, "note": ""}


def test_a_block_of_a_plugin_that_is_off_stays():
    raw = [{"type": "poll", "value": {"service": 5}, "id": "a"}]
    assert swapped(ThemeBodyBlock(), raw, exchange(5, 6)) == raw


def test_the_body_of_themes_can_name_services():
    assert stream_fields(ThemePage) == ("body",)


def test_a_page_type_without_service_blocks_is_not_looked_at():
    assert stream_fields(HomePage) == ()
