"""The parts of a page, whatever its type and blocks."""

from __future__ import annotations

import pytest
from wagtail.images.blocks import ImageBlock

from cms.contentcheck.extract import page_content
from cms.contentcheck.parts import Kind
from events.models import EventPage
from tests.events.factories import calendar_page, event_page
from tests.factories import make_theme


def kinds(page):
    return [(part.kind, part.text) for part in page_content(page).parts]


def picture(shown, **fields):
    described = ImageBlock().to_python(
        {"image": shown.pk, "alt_text": "Järvi", "decorative": False}
    )
    value = {"image": described, "author": "Liisa", "licence": "own", "caption": ""}
    return ("image", {**value, **fields})


def test_title_summary_and_rich_text_come_in_order(make_page):
    assert kinds(make_page(html="<p>Teksti</p>")) == [
        (Kind.TITLE, "Ohje"),
        (Kind.SUMMARY, "Mitä täältä löydät."),
        (Kind.RICH_TEXT, "<p>Teksti</p>"),
    ]


def test_a_path_leads_through_lists_and_structs_by_their_ids(make_page):
    items = {"items": [{"title": "Kuka?", "body": "<p>Kaikki.</p>"}]}
    page = make_page(body=[("accordion", items)])
    block = page.body[0]
    item = block.value["items"].bound_blocks[0]
    paths = [part.path for part in page_content(page).of(Kind.TITLE, Kind.RICH_TEXT)]
    assert paths == [
        "title",
        f"body.{block.id}.items.{item.id}.title",
        f"body.{block.id}.items.{item.id}.body",
    ]


def test_an_image_has_its_text_author_and_licence(make_page, image):
    found = kinds(make_page(body=[picture(image)]))
    assert (Kind.ALT_TEXT, "Järvi") in found
    assert (Kind.AUTHOR, "Liisa") in found
    assert (Kind.LICENCE, "own") in found


def test_without_an_image_nobody_has_to_be_named(make_page):
    empty = ("image", {"image": None, "author": "", "licence": "", "caption": ""})
    found = {kind for kind, _ in kinds(make_page(body=[empty]))}
    assert not found & {Kind.ALT_TEXT, Kind.AUTHOR, Kind.LICENCE}


def test_a_decorative_image_has_no_text(make_page, image):
    described = ImageBlock().to_python({"image": image.pk, "alt_text": "", "decorative": True})
    found = kinds(make_page(body=[picture(image, image=described)]))
    assert (Kind.ALT_TEXT, "") in found


def test_an_image_whose_text_was_never_written_has_an_empty_one(make_page, image):
    described = ImageBlock().to_python({"image": image.pk, "alt_text": None, "decorative": False})
    assert (Kind.ALT_TEXT, "") in kinds(make_page(body=[picture(image, image=described)]))


def test_a_caption_is_text_and_a_choice_is_none(make_page, image):
    found = kinds(make_page(body=[picture(image, caption="Rannalla")]))
    assert [text for kind, text in found if kind == Kind.TEXT] == ["Rannalla"]


def test_the_link_text_of_a_call_out_is_one(make_page):
    callout = ("callout", {"tone": "info", "title": "Apua", "link_text": "Tästä", "link_url": "/a"})
    assert (Kind.LINK_TEXT, "Tästä") in kinds(make_page(body=[callout]))


def test_an_event_gives_its_description_and_the_text_of_its_image(home, image):
    event = event_page(
        calendar_page(home),
        description="<p>Kävellään.</p>",
        for_whom="Kaikille",
        image=image,
        image_alt="Polku",
    )
    found = kinds(EventPage.objects.get(pk=event.pk))
    assert (Kind.RICH_TEXT, "<p>Kävellään.</p>") in found
    assert (Kind.ALT_TEXT, "Polku") in found
    assert (Kind.TEXT, "Kaikille") in found


@pytest.mark.parametrize("block", ["services", "events"])
def test_blocks_of_services_and_events_break_nothing(home, block):
    theme = make_theme(home)
    names = theme.body.stream_block.child_blocks
    theme.body = [(block, names[block].get_default())]
    assert (Kind.SUMMARY, "Liiku läheltä.") in kinds(theme)
