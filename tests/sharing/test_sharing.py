"""Links, QR codes and embeds: what others print and paste leads to the theme, whatever it is called."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from io import BytesIO

import pytest
import zxingcpp
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from wagtail.models import Locale, PageViewRestriction, Site

from tests.factories import make_service, make_theme
from themepages.matching.materialise import match_theme


pytestmark = pytest.mark.django_db


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


@pytest.fixture
def theme(site):
    return make_theme(site.root_page)


def address(view, theme, **kwargs):
    return reverse(f"sharing:{view}", kwargs={"page_id": theme.pk, **kwargs})


def decoded(response):
    found = zxingcpp.read_barcodes(Image.open(BytesIO(response.content)))
    return [code.text for code in found]


def oembed(client, url, **params):
    return client.get(reverse("sharing:oembed"), {"url": url, **params})


class Frames(HTMLParser):
    """Collects the attributes of iframes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag == "iframe":
            self.found.append(dict(attributes))


def test_the_code_of_a_theme_decodes_to_its_address(theme, client):
    assert decoded(client.get(address("qr", theme, kind="png"))) == ["http://testserver/liikunta/"]


def test_the_code_of_a_municipality_decodes_to_its_own_address(theme, client):
    response = client.get(address("qr", theme, slug="kotka", kind="png"))
    assert decoded(response) == ["http://testserver/liikunta/kotka/"]


def test_the_code_is_black_on_white_with_a_quiet_zone(theme, client):
    image = Image.open(BytesIO(client.get(address("qr", theme, kind="png")).content)).convert("L")
    border = [image.getpixel((x, y)) for x in range(48) for y in range(image.height)]
    assert set(border) == {255}
    assert {colour for _count, colour in image.getcolors()} == {0, 255}


def test_the_code_for_print_is_svg_without_a_fixed_size(theme, client):
    response = client.get(address("qr", theme, kind="svg"))
    assert response["Content-Type"] == "image/svg+xml"
    assert b"viewBox" in response.content
    assert b"width=" not in response.content.split(b">")[0]


def test_a_renamed_theme_keeps_the_addresses_of_its_code_and_frame(theme, client):
    theme.slug = "liike"
    theme.save_revision().publish()
    assert decoded(client.get(address("qr", theme, kind="png"))) == ["http://testserver/liike/"]
    assert "http://testserver/liike/" in client.get(address("embed", theme)).content.decode()


@pytest.mark.parametrize("kind", ["gif", "html", "exe"])
def test_other_kinds_of_image_are_not_found(theme, client, kind):
    assert client.get(address("qr", theme, kind=kind)).status_code == 404


def test_the_frame_shows_the_services_of_the_theme(theme, client):
    make_service("Vesijumppa")
    match_theme(theme)
    html = client.get(address("embed", theme)).content.decode()
    assert "Vesijumppa" in html
    assert 'href="http://testserver/liikunta/"' in html


def test_the_frame_of_a_municipality_shows_what_is_there(theme, client):
    make_service("Kotkan jumppa", municipality_codes=["285"])
    make_service("Haminan jumppa", municipality_codes=["075"])
    match_theme(theme)
    html = client.get(address("embed", theme, slug="hamina")).content.decode()
    assert "Haminan jumppa" in html
    assert "Kotkan jumppa" not in html


def test_the_frame_of_a_theme_without_services_says_so(theme, client):
    html = client.get(address("embed", theme)).content.decode()
    assert 'href="http://testserver/liikunta/"' in html
    assert "<ul" not in html


def test_the_frame_sets_no_cookie_and_has_no_script(theme, client):
    response = client.get(address("embed", theme))
    assert not response.cookies
    assert b"<script" not in response.content


def test_others_may_show_the_frame_and_only_the_frame(theme, client):
    frame, page = client.get(address("embed", theme)), client.get("/liikunta/")
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "SAMEORIGIN"


def test_search_engines_leave_the_frame_alone(theme, client):
    assert client.get(address("embed", theme))["X-Robots-Tag"] == "noindex"


def test_a_frame_takes_as_many_queries_for_ten_services_as_for_one(theme, client):
    make_service("Ensimmäinen")
    match_theme(theme)
    client.get(address("embed", theme))
    with CaptureQueriesContext(connection) as one:
        client.get(address("embed", theme), {"kerta": "1"})
    for number in range(9):
        make_service(f"Palvelu {number}")
    match_theme(theme)
    with CaptureQueriesContext(connection) as ten:
        client.get(address("embed", theme), {"kerta": "2"})
    assert len(ten) == len(one)


@pytest.mark.parametrize("view", ["embed", "qr"])
def test_a_draft_is_shared_nowhere(theme, client, view):
    theme.unpublish()
    kwargs = {"kind": "png"} if view == "qr" else {}
    assert client.get(address(view, theme, **kwargs)).status_code == 404


def test_a_private_theme_is_shared_nowhere(theme, client):
    PageViewRestriction.objects.create(page=theme, restriction_type="login")
    assert client.get(address("embed", theme)).status_code == 404


def test_a_municipality_outside_the_region_is_not_found(theme, client):
    assert client.get(address("embed", theme, slug="mikkeli")).status_code == 404


def test_oembed_gives_a_frame_whose_address_answers(theme, client):
    answer = oembed(client, "http://testserver/liikunta/").json()
    frame = Frames(answer["html"]).found[0]
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", "Liikunta")
    assert client.get(frame["src"].removeprefix("http://testserver")).status_code == 200


def test_oembed_knows_the_municipalitys_address(theme, client):
    answer = oembed(client, "http://testserver/liikunta/kotka/").json()
    assert answer["title"] == "Liikunta, Kotka"
    assert Frames(answer["html"]).found[0]["src"].endswith("/kotka/")


def test_oembed_respects_the_space_that_is_offered(theme, client):
    answer = oembed(client, "http://testserver/liikunta/", maxwidth="320", maxheight="9999").json()
    assert (answer["width"], answer["height"]) == (320, 640)
    assert Frames(answer["html"]).found[0]["width"] == "320"


@pytest.mark.parametrize("asked", ["", "-1", "x", "1.5", "9" * 5000])
def test_oembed_passes_over_what_is_no_number_of_pixels(theme, client, asked):
    plain = oembed(client, "http://testserver/liikunta/").json()
    answer = oembed(client, "http://testserver/liikunta/", maxwidth=asked)
    assert answer.json()["width"] == plain["width"]


def test_oembed_finds_a_theme_in_another_language(theme, client):
    locale = Locale.objects.get(language_code="sv")
    theme.get_parent().specific.copy_for_translation(locale).save_revision().publish()
    swedish = theme.copy_for_translation(locale)
    swedish.save_revision().publish()
    answer = oembed(client, f"http://testserver{swedish.get_url()}")
    assert answer.status_code == 200
    assert f"/{swedish.pk}/" in answer.json()["html"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "not an address",
        "http://[",
        "http://elsewhere.example/liikunta/",
        "http://testserver/ei-ole/",
        "http://testserver/a\0b/",
    ],
)
def test_oembed_knows_only_the_themes_of_this_site(theme, client, url):
    assert oembed(client, url).status_code == 404


def test_oembed_in_xml_is_not_offered(theme, client):
    assert oembed(client, "http://testserver/liikunta/", format="xml").status_code == 501


def test_a_theme_page_tells_where_its_oembed_is(theme, client):
    html = client.get("/liikunta/kotka/").content.decode()
    assert 'type="application/json+oembed"' in html
    link = html.split('type="application/json+oembed"')[1].split('href="')[1].split('"')[0]
    assert json.loads(client.get(link).content)["title"] == "Liikunta, Kotka"


def test_a_theme_page_offers_its_address_code_and_frame(theme, client):
    html = client.get("/liikunta/kotka/").content.decode()
    assert 'value="http://testserver/liikunta/kotka/"' in html
    assert address("qr", theme, slug="kotka", kind="svg") in html
    assert "&lt;iframe" in html


def test_a_quote_in_a_title_does_not_break_the_snippet(site, client):
    theme = make_theme(site.root_page, title='Liike "ja" <b>ilo</b>')
    answer = oembed(client, f"http://testserver{theme.get_url()}").json()
    assert Frames(answer["html"]).found[0]["title"].endswith('Liike "ja" <b>ilo</b>')
