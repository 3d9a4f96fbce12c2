"""Reading exports: whole ones, strange ones, and ones that mean harm."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime
from io import BytesIO

import pytest

from home.wordpress.wxr.cleaning import CleanStream
from home.wordpress.wxr.reading import ExportReader
from ptvsync.sentences import PlainError
from tests.wordpress.factories import HEAD, SITE, export, item, sample


def read(file):
    reader = ExportReader(file)
    return list(reader.items()), reader.site


def test_the_site_and_its_items():
    items, site = read(sample())
    assert site.title == "Virkeänä Järvikylässä"
    assert site.hosts == {"vanha.example"}
    assert [i.post_type for i in items].count("page") == 3


def test_a_page_with_all_that_is_known_of_it():
    page = next(i for i in read(sample())[0] if i.post_id == 12)
    assert (page.title, page.slug, page.parent_id, page.menu_order) == (
        "Kävelyryhmät",
        "kavely",
        11,
        1,
    )
    assert page.published == datetime(2024, 6, 1, 9, tzinfo=UTC)
    assert "öljylamppu" in page.content


def test_an_attachment_says_what_it_shows():
    picture = next(i for i in read(sample())[0] if i.post_type == "attachment")
    assert picture.alt == "Mies ja koira rantapolulla"
    assert picture.attachment_url.endswith("/koira.png")


def test_a_time_without_a_zone_is_the_local_one():
    draft = next(i for i in read(sample())[0] if i.post_id == 13)
    assert draft.published.astimezone(UTC) == datetime(2025, 6, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "url", ["https://www.vanha.example/x", "http://vanha.example:8080/x", "//VANHA.example/x"]
)
def test_the_site_is_known_with_and_without_www(url):
    assert read(export(item()))[1].owns(url)


@pytest.mark.parametrize(
    "url", ["https://vanha.example.org/", "https://muu.example/", "http://[", "/x"]
)
def test_another_site_is_not_it(url):
    assert not read(export(item()))[1].owns(url)


def test_characters_that_xml_forbids_are_left_out():
    file = BytesIO(export(item(title="Yksi\x0bkaksi")).read())
    assert read(file)[0][0].title == "Yksikaksi"


def test_a_clean_stream_ends_only_at_its_end():
    stream = CleanStream(BytesIO(b"\x00\x01\x02ab"))
    assert (stream.read(3), stream.read(3)) == (b"ab", b"")


def test_titles_are_plain_text():
    assert read(export(item(title="<b>A</b> &amp; B")))[0][0].title == "A & B"


def test_an_item_without_a_number_is_none():
    assert read(export("<item><title>x</title></item>", item(2)))[0][0].post_id == 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml at all",
        b"<rss><channel><item>",
        b"<html><body>Kirjaudu</body></html>",
        b"<rss><channel><title>Syote</title></channel></rss>",
    ],
)
def test_what_is_no_export_is_refused(content):
    with pytest.raises(PlainError):
        read(BytesIO(content))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd">',
        '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    ],
)
def test_entities_and_outside_files_are_refused(declaration):
    head = HEAD.format(site=SITE).replace("<rss", f"{declaration}<rss", 1)
    with pytest.raises(PlainError):
        read(BytesIO(f"{head}{item(title='x')}</channel></rss>".encode()))


def test_memory_does_not_grow_with_the_file():
    file = export(*(item(n, content="teksti " * 2000) for n in range(1, 600)))
    tracemalloc.start()
    for _item in ExportReader(file).items():
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < len(file.getvalue()) / 2
