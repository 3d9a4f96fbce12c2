"""The demo's home page, content pages and translations."""

from __future__ import annotations

import re
from html import unescape

import polib
import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Page, PageLogEntry, Revision, Site
from wagtail_localize.models import TranslationSource

from home.demo.content_pages import PageContent
from home.demo.loader import TEXTS, load_demo
from home.models import ContentPage, GuidePage, HomePage
from tests.kept_rows import kept_rows
from themepages.demo.content import read_content
from themepages.demo.loader import load_demo as load_themes
from themepages.demo.translations import TEXTS as THEME_TEXTS
from themepages.models import ThemePage


# The same in every language: names, numbers, dates.
NOT_TRANSLATED = {"Omaolo", "05 555 1010", "05 555 0100", "015 555 0100", "16.12.2024"}
CATALOGUES = sorted([*TEXTS.rglob("*.po"), *THEME_TEXTS.rglob("*.po")])
GUIDES = ["nain-kaytat-palvelutarjotinta", "asukkaalle", "ammattilaiselle"]
ADDRESSES = ["/", "/sv/", "/en/", "/liikunta/", "/sv/motion/", "/en/exercise/", "/sv/motion/kotka/"]


def load(site):
    """Load the demo's texts in the order of the demo command."""
    load_themes(site)
    load_demo(site)


@pytest.fixture(scope="module")
def _loaded(kept_region, django_db_blocker):
    """The demo, loaded once; what a test changes on top of it is rolled back by ``db``."""
    with kept_rows(django_db_blocker, lambda: load(Site.objects.get())):
        yield


@pytest.fixture
def demo(_loaded, db):
    return Site.objects.get()


def make_editor(username="toimittaja"):
    return get_user_model().objects.create_user(username)


def in_language(model, code, **fields):
    return model.objects.get(locale__language_code=code, **fields)


def texts_of(page):
    """The texts that wagtail-localize finds on a page, without its address."""
    source, _ = TranslationSource.update_or_create_from_instance(page)
    segments = source.stringsegment_set.exclude(context__path="slug")
    return {segment.string.data for segment in segments.select_related("string")}


def snapshot():
    return list(Page.objects.order_by("pk").values()), Revision.objects.count()


def test_the_home_page_says_that_the_tray_grows(demo):
    home = in_language(HomePage, "fi")
    assert [block.block_type for block in home.body] == ["callout", "contact"]
    assert "kasvaa" in home.body[0].value["title"]


def test_the_instructions_for_service_providers_keep_their_address(demo):
    page = GuidePage.objects.get(slug="ohjeet-palvelun-jarjestajille")
    assert page.live
    assert page.audience == "providers"
    assert page.url_path.endswith("/county-10/ohjeet-palvelun-jarjestajille/")


def test_the_guide_has_a_page_for_residents_and_one_for_professionals(demo):
    guide = ContentPage.objects.get(slug="nain-kaytat-palvelutarjotinta")
    audiences = {page.slug: page.specific.audience for page in guide.get_children().live()}
    assert audiences == {"asukkaalle": "residents", "ammattilaiselle": "professionals"}


def test_the_guide_links_to_its_pages_by_their_addresses(demo):
    guide = ContentPage.objects.get(slug="nain-kaytat-palvelutarjotinta")
    children = {page.specific.get_url() for page in guide.get_children()}
    assert set(re.findall('href="([^"]+)"', guide.body[0].value.source)) == children


def test_only_the_guide_joins_the_menu(demo):
    pages = ContentPage.objects.in_menu().filter(locale__language_code="fi")
    slugs = pages.values_list("slug", flat=True)
    assert list(slugs) == ["nain-kaytat-palvelutarjotinta"]


def test_a_second_load_changes_nothing(demo):
    before = snapshot()
    load(demo)
    assert snapshot() == before


def test_a_content_page_that_an_editor_has_changed_is_kept(demo):
    page = ContentPage.objects.get(slug="nain-kaytat-palvelutarjotinta")
    page.title = "Näin pääset alkuun"
    page.save_revision(user=make_editor()).publish()
    load(demo)
    page.refresh_from_db()
    assert page.title == "Näin pääset alkuun"


def test_a_content_page_that_an_editor_removed_does_not_come_back(demo):
    GuidePage.objects.get(slug="asukkaalle").delete()
    load(Site.objects.get())
    assert not GuidePage.objects.filter(slug="asukkaalle").exists()


@pytest.mark.parametrize(("code", "slug"), [("sv", "motion"), ("en", "exercise")])
def test_liikunta_is_live_in_each_language_at_an_address_of_that_language(demo, code, slug):
    page = in_language(ThemePage, code, slug=slug)
    assert page.live
    assert page.slug == slug
    assert page.get_parent().specific == in_language(HomePage, code)


@pytest.mark.parametrize("code", ["sv", "en"])
@pytest.mark.parametrize("slug", ["county-10", "liikunta", "ravitsemus", *GUIDES])
def test_no_finnish_is_left_in_a_translation(demo, code, slug):
    finnish = in_language(Page, "fi", slug=slug).specific
    translated = in_language(Page, code, translation_key=finnish.translation_key).specific
    assert translated.live
    assert texts_of(finnish) & texts_of(translated) <= NOT_TRANSLATED


def test_the_home_page_two_themes_and_the_guides_are_translated(demo):
    others = Page.objects.filter(depth__gt=1).exclude(locale__language_code="fi")
    titles = {(page.locale.language_code, page.title) for page in others}
    assert titles == {
        ("sv", "Välmående i Kymmenedalen"),
        ("sv", "Motion"),
        ("sv", "Matvanor"),
        ("sv", "Så använder du servicebrickan"),
        ("sv", "Guide för invånare"),
        ("sv", "Guide för yrkespersoner"),
        ("en", "Wellbeing in Kymenlaakso"),
        ("en", "Exercise"),
        ("en", "Food and nutrition"),
        ("en", "How to use the service tray"),
        ("en", "Guide for residents"),
        ("en", "Guide for professionals"),
    }


def test_a_translation_is_published_once_and_so_never_untranslated(demo):
    pages = Page.objects.exclude(locale__language_code="fi").filter(depth__gt=1)
    entries = PageLogEntry.objects.filter(page__in=pages, action="wagtail.publish")
    published = sorted(entries.values_list("page", flat=True))
    assert published == sorted(pages.values_list("pk", flat=True))


def test_the_services_are_the_same_in_each_language(demo):
    finnish = in_language(ThemePage, "fi", slug="liikunta")
    pages = ThemePage.objects.filter(slug__in=("motion", "exercise"))
    assert {page.translation_key for page in pages} == {finnish.translation_key}


def test_a_translation_that_a_translator_has_changed_is_kept(demo):
    page = in_language(ThemePage, "sv", slug="motion")
    page.summary = "Egen sammanfattning."
    page.save_revision(user=make_editor()).publish()
    load(demo)
    page.refresh_from_db()
    assert page.summary == "Egen sammanfattning."


def test_a_translation_that_was_removed_does_not_come_back(demo):
    in_language(ThemePage, "sv", slug="motion").delete()
    load(demo)
    assert not ThemePage.objects.filter(locale__language_code="sv", slug="motion").exists()


@pytest.mark.parametrize("code", ["sv", "en"])
def test_a_translated_guide_leads_to_the_pages_of_its_language(demo, client, code):
    finnish = in_language(Page, "fi", slug="nain-kaytat-palvelutarjotinta")
    guide = in_language(Page, code, translation_key=finnish.translation_key).specific
    links = re.findall('href="([^"]+)"', guide.body[0].value.source)
    assert set(links) == {page.get_url() for page in guide.get_children().live()}
    assert all(client.get(link).status_code == 200 for link in links)


@pytest.mark.parametrize("path", ADDRESSES)
def test_the_page_renders(demo, client, path):
    response = client.get(path)
    assert response.status_code == 200
    assert "<h1" in response.content.decode()


def test_every_finnish_page_renders(demo, client):
    for page in Page.objects.live().filter(depth__gt=1, locale__language_code="fi"):
        assert client.get(page.get_url()).status_code == 200, page.slug


@pytest.mark.parametrize(
    "path", ["/liikunta/", "/sv/motion/", "/en/exercise/", "/ravitsemus/", "/sv/matvanor/"]
)
def test_every_block_of_a_theme_is_shown(demo, client, path):
    response = client.get(path)
    text = unescape(response.content.decode())
    for block in response.context["page"].body:
        if block.block_type in {"tools", "services", "prompts", "municipal_links"}:
            assert block.value["heading"] in text
        if block.block_type == "contact":
            assert block.value["title"] in text
        if block.block_type == "accordion":
            assert block.value["items"][0]["title"] in text


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.name)
def test_a_catalogue_translates_every_text_it_names(catalogue):
    entries = polib.pofile(str(catalogue))
    assert all(entry.msgstr for entry in entries)
    assert {entry.msgid for entry in entries if entry.msgid == entry.msgstr} <= NOT_TRANSLATED


@pytest.mark.parametrize("path", sorted((TEXTS / "county-10" / "pages").glob("*.toml")), ids=str)
def test_a_lead_fits_its_field(path):
    content = read_content(path, PageContent)
    assert content.title
    assert 0 < len(content.lead) <= ContentPage._meta.get_field("lead").max_length
