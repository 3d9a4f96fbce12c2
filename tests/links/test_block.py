"""Links of the catalogue on theme pages."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, ReferenceIndex

from ptvsync.models import Municipality
from tests.factories import make_theme
from themepages.links.enums import LinkKind
from themepages.links.uses import pages_using
from themepages.models import ThemePage

from .factories import make_link


pytestmark = pytest.mark.django_db
BODY = ThemePage._meta.get_field("body").stream_block


def links_block(*links, heading=""):
    block = BODY.child_blocks["catalogue_links"]
    value = block.to_python({"heading": heading, "links": [link.pk for link in links]})
    return ("catalogue_links", value)


def municipal_block(**value):
    block = BODY.child_blocks["municipal_links"]
    return ("municipal_links", block.to_python({"heading": "Kunnissa", "groups": [], **value}))


def own_group(code, url="https://oma.example"):
    place = Municipality.objects.get(code=code)
    link = {"title": "Oma linkki", "url": url, "description": "Kuvaus.", "owner": ""}
    return {"municipality": place.pk, "links": [link]}


def page(client, url="/liikunta/"):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


def headings(html):
    found = re.findall(r"<h([234])[^>]*>(.*?)</h", html, re.DOTALL)
    texts = [(int(level), re.sub(r"<[^>]+>|\(.*", "", text).strip()) for level, text in found]
    assert texts[0] == (2, "Valitse kuntasi")
    return texts[1:]


def test_each_kind_has_a_heading_and_the_editors_order_within(site, client):
    second = make_link("B", kind=LinkKind.OTHER)
    first = make_link("A", kind=LinkKind.OTHER)
    test = make_link("Testi", kind=LinkKind.ASSESSMENT)
    make_theme(site.root_page, body=[links_block(second, first, test)])
    assert headings(page(client))[:5] == [
        (2, "Testaa ja arvioi"),
        (3, "Testi"),
        (2, "Lisää aiheesta"),
        (3, "B"),
        (3, "A"),
    ]


def test_a_heading_of_the_editor_stands_for_that_of_a_lone_kind(site, client):
    make_theme(site.root_page, body=[links_block(make_link("A"), heading="Katso myös")])
    assert headings(page(client))[:2] == [(2, "Katso myös"), (3, "A")]


def test_a_heading_of_the_editor_stands_above_those_of_kinds(site, client):
    links = make_link("A"), make_link("T", kind=LinkKind.ASSESSMENT)
    make_theme(site.root_page, body=[links_block(*links, heading="Katso myös")])
    assert headings(page(client))[:3] == [(2, "Katso myös"), (3, "Testaa ja arvioi"), (4, "T")]


def test_a_link_tells_what_it_is_and_that_it_leads_away(site, client):
    link = make_link("Unitesti", url="https://uni.example", provider="Unisäätiö")
    make_theme(site.root_page, body=[links_block(link)])
    html = page(client)
    for text in ("Unitesti kaikille.", "Unisäätiö", 'href="https://uni.example"', "toiselle siv"):
        assert text in html
    assert "hreflang" not in html


def test_a_swedish_page_says_what_is_in_finnish(site, client):
    link = make_link("Unitesti", title_sv="Sömntest")
    theme = make_theme(site.root_page, body=[links_block(link)])
    swedish = theme.copy_for_translation(Locale.objects.get(language_code="sv"), copy_parents=True)
    swedish.slug = "motion"
    swedish.save_revision().publish()
    html = page(client, "/sv/motion/")
    assert "<span>Sömntest</span>" in html
    assert '<p lang="fi">Unitesti kaikille.</p>' in html
    assert 'hreflang="fi"' in html
    assert "Mer om ämnet" in html


def test_a_deleted_link_leaves_the_page_and_nothing_empty(site, client):
    kept, gone = make_link("Jää"), make_link("Lähtee", kind=LinkKind.ASSESSMENT)
    make_theme(site.root_page, body=[links_block(kept, gone)])
    gone.delete()
    html = page(client)
    assert "Jää" in html
    assert "Testaa ja arvioi" not in html


def test_one_edit_shows_on_every_theme(site, client):
    link = make_link("Vanha nimi")
    for slug in ("liikunta", "uni"):
        make_theme(site.root_page, slug=slug, body=[links_block(link)])
    link.title_fi = "Uusi nimi"
    link.save()
    for slug in ("liikunta", "uni"):
        assert "Uusi nimi" in page(client, f"/{slug}/")


def test_it_is_known_where_a_link_is_used(site):
    link, other = make_link(), make_link()
    themes = [
        make_theme(site.root_page, title, title.lower(), body=[links_block(link)])
        for title in ("Uni", "Liikunta")
    ]
    found = pages_using([link, other])
    assert [page.pk for page in found[link.pk]] == [themes[1].pk, themes[0].pk]
    assert other.pk not in found
    assert ReferenceIndex.get_references_to(link).count() == 2


def test_the_number_of_queries_does_not_grow_with_the_links(site, client):
    counts = []
    for number in (1, 6):
        links = [make_link() for _ in range(number)]
        make_theme(site.root_page, slug=f"teema-{number}", body=[links_block(*links)])
        client.get(f"/teema-{number}/")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(f"/teema-{number}/")
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.fixture
def kotka(site):
    return Municipality.objects.get(code="285")


def test_a_municipalitys_links_come_by_themselves(site, client, kotka):
    theme = make_theme(site.root_page, body=[municipal_block()])
    make_link("Kotkan hallit", municipality=kotka, theme=theme)
    make_link("Kotkan sivut", municipality=kotka)
    make_link("Muu teema", municipality=kotka, theme=make_theme(site.root_page, slug="uni"))
    make_link("Ei kuntaa", theme=theme)
    html = page(client)
    assert headings(html)[:4] == [
        (2, "Kunnissa"),
        (3, "Kotka"),
        (3, "Kotkan hallit"),
        (3, "Kotkan sivut"),
    ]
    assert "Muu teema" not in html
    assert "Ei kuntaa" not in html


def test_a_municipalitys_own_page_has_its_links_only(site, client, kotka):
    make_theme(site.root_page, body=[municipal_block(groups=[own_group("075")])])
    make_link("Kotkan sivut", municipality=kotka)
    assert "Kotkan sivut" in page(client, "/liikunta/kotka/")
    hamina = page(client, "/liikunta/hamina/")
    assert "Oma linkki" in hamina
    assert "Kotkan sivut" not in hamina


def test_an_address_that_the_block_has_itself_is_not_shown_twice(site, client, kotka):
    group = own_group("285", url="https://kotka.example/")
    make_theme(site.root_page, body=[municipal_block(groups=[group])])
    make_link("Kotkan sivut", url="https://kotka.example", municipality=kotka)
    html = page(client)
    assert "Oma linkki" in html
    assert "Kotkan sivut" not in html


def test_the_catalogue_can_be_left_out_of_a_block(site, client, kotka):
    make_theme(site.root_page, body=[municipal_block(from_catalogue=False)])
    make_link("Kotkan sivut", municipality=kotka)
    assert "Kotkan sivut" not in page(client)


def test_a_municipality_of_another_region_is_not_shown(site, client):
    mikkeli = Municipality.objects.create(
        code="491", names={"fi": "Mikkeli"}, slug="mikkeli", county_code="12"
    )
    make_theme(site.root_page, body=[municipal_block()])
    make_link("Mikkelin sivut", municipality=mikkeli)
    assert "Mikkelin sivut" not in page(client)
