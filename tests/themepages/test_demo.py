"""The demo texts of the themes that are published first."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth import get_user_model
from wagtail.blocks import StructBlock
from wagtail.models import Revision, Site

from tests.kept_rows import kept_rows
from themepages.blocks import ThemeBodyBlock
from themepages.demo.content import BodyRow, read_content
from themepages.demo.loader import TEXTS, ThemeContent, load_demo
from themepages.demo.stream import stream_value
from themepages.links.demo.content import read_links
from themepages.links.demo.loader import TEXTS as LINKS
from themepages.models import ThemePage


FIRST_THEMES = {
    "osallisuus-ja-yhteisollisyys",
    "taide-ja-kulttuuri",
    "ravitsemus",
    "liikunta",
    "mielen-hyvinvointi",
    "paihdehaitat-ja-riippuvuudet",
}
FILES = sorted((TEXTS / "county-10").glob("*.toml"), key=lambda path: path.stem)
MUNICIPALITIES = {"Hamina", "Kotka", "Kouvola", "Miehikkälä", "Pyhtää", "Virolahti"}


@pytest.fixture(scope="module")
def _loaded(kept_region, django_db_blocker):
    with kept_rows(django_db_blocker, lambda: load_demo(Site.objects.get())):
        yield


@pytest.fixture
def site(_loaded, db):
    return Site.objects.get()


def body(slug):
    return ThemePage.objects.get(slug=slug).body


def blocks(slug, name):
    return [block.value for block in body(slug) if block.block_type == name]


def contents():
    return [pytest.param(read_content(path, ThemeContent), id=path.stem) for path in FILES]


def rows(content, name):
    return [row.value for row in content.body if row.type == name]


def addresses(value):
    """Every ``url`` and ``link_url`` inside a row."""
    if isinstance(value, dict):
        own = [text for key, text in value.items() if key in {"url", "link_url"}]
        return own + [url for child in value.values() for url in addresses(child)]
    if isinstance(value, list):
        return [url for child in value for url in addresses(child)]
    return []


def test_the_six_first_themes_are_published_and_the_others_stay_drafts(site):
    assert set(ThemePage.objects.live().values_list("slug", flat=True)) == FIRST_THEMES
    assert ThemePage.objects.not_live().count() == 8


def test_a_published_theme_tells_when_it_went_live(site):
    assert not ThemePage.objects.live().filter(go_live_at=None).exists()


def test_links_are_grouped_by_the_municipalities_of_the_region(site):
    (links,) = blocks("liikunta", "municipal_links")
    assert {str(group["municipality"].title) for group in links["groups"]} == MUNICIPALITIES


def test_the_events_of_the_theme_are_shown(site):
    assert [block["count"] for block in blocks("ravitsemus", "events")] == [4]


def test_a_block_that_no_plugin_gives_is_left_out():
    rows = [BodyRow(type="weather", value={}), BodyRow(type="text", value="<p>Hei</p>")]
    value = stream_value(rows, ThemeBodyBlock())
    assert [block.block_type for block in value] == ["text"]


def test_every_item_of_a_list_has_an_id_for_its_translations(site):
    raw = ThemePage.objects.get(slug="ravitsemus").body.raw_data
    lists = [row["value"]["links"] for row in raw if row["type"] == "tools"]
    assert all(item["id"] for links in lists for item in links)


def test_a_second_load_changes_nothing(site):
    before = list(ThemePage.objects.order_by("pk").values())
    revisions = Revision.objects.count()
    load_demo(site)
    assert list(ThemePage.objects.order_by("pk").values()) == before
    assert Revision.objects.count() == revisions


def test_a_text_that_an_editor_published_is_kept(site):
    page = ThemePage.objects.get(slug="liikunta")
    page.summary = "Toimittajan oma tiivistelmä."
    page.save_revision(user=make_editor()).publish()
    load_demo(site)
    page.refresh_from_db()
    assert page.summary == "Toimittajan oma tiivistelmä."


def test_a_theme_that_an_editor_unpublished_stays_so(site):
    ThemePage.objects.get(slug="ravitsemus").unpublish()
    load_demo(site)
    assert not ThemePage.objects.get(slug="ravitsemus").live


def test_there_is_a_text_for_each_of_the_first_themes():
    assert {path.stem for path in FILES} == FIRST_THEMES


@pytest.mark.parametrize("content", contents())
def test_a_theme_has_every_part_a_reader_expects(content):
    kinds = {row.type for row in content.body}
    expected = {"text", "participation", "services", "events", "municipal_links", "prompts"}
    assert expected | {"accordion", "contact"} <= kinds


def test_every_theme_has_tools_of_its_own_or_links_of_the_catalogue():
    of_the_catalogue = read_links(LINKS / "county-10" / "links.toml").pages
    others = {path for path in FILES if path.stem not in {page.theme for page in of_the_catalogue}}
    assert len(others) == len(FILES) - 2
    for path in others:
        kinds = [tools["kind"] for tools in rows(read_content(path, ThemeContent), "tools")]
        assert kinds == ["assessment", "selfcare"]


@pytest.mark.parametrize("content", contents())
def test_the_opening_is_short_enough_to_be_read(content):
    words = re.sub("<[^>]+>", " ", rows(content, "text")[0]).split()
    assert 120 <= len(words) <= 200


@pytest.mark.parametrize("content", contents())
def test_three_to_five_questions_are_answered(content):
    (accordion,) = rows(content, "accordion")
    assert 3 <= len(accordion["items"]) <= 5


@pytest.mark.parametrize("content", contents())
def test_a_link_leads_to_a_front_page_or_to_a_host_that_does_not_exist(content):
    for url in addresses([row.value for row in content.body]):
        assert re.fullmatch(r"https://[a-z.-]+\.(fi|net)|https://[a-z.-]+\.example(/[a-z-]+)?", url)


@pytest.mark.parametrize("content", contents())
def test_the_texts_fit_the_fields_of_the_editor(content, db):
    rows = [row for row in content.body if row.type != "municipal_links"]
    for child in stream_value(rows, ThemeBodyBlock()):
        if isinstance(child.block, StructBlock):
            child.block.clean(child.value)


@pytest.mark.parametrize("slug", ["mielen-hyvinvointi", "paihdehaitat-ja-riippuvuudet"])
def test_help_in_an_emergency_comes_first(slug):
    content = read_content(TEXTS / "county-10" / f"{slug}.toml", ThemeContent)
    first = content.body[0]
    assert (first.type, first.value["tone"]) == ("callout", "warning")
    assert "112" in first.value["text"]
    assert "116 117" in first.value["text"]


def make_editor(username="toimittaja"):
    return get_user_model().objects.create_user(username)
