"""What is broken or hostile costs itself only: names, pictures, redirects, slow sites, single items."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from home.models import ContentPage
from home.wordpress.fetching.names import file_name
from home.wordpress.models import Fate
from home.wordpress.tasks import check, import_all
from tests.wordpress.factories import export, item, make_run


def bring(home, *items, site="http://vanha.example"):
    run = make_run(export(*items, site=site), home, files=True)
    assert import_all(run.pk) == "done"
    return {row.title: row for row in run.items.all()}


def picture(kind, **options):
    file = BytesIO()
    Image.effect_noise((120, 120), 80).convert("RGB").save(file, kind, **options)
    return file.getvalue()


def cut(kind):
    content = picture(kind)
    return content[: len(content) // 2]


def with_false_checksum():
    content = bytearray(picture("PNG"))
    content[-16] ^= 0xFF  # The last byte of the checksum before the chunk that ends the file.
    return bytes(content)


def with_chunk_of_no_name():
    content = picture("PNG")
    return content[:-12] + b"\0\0\0\5\xff\xff\xff\xffabcde1234" + content[-12:]


def with_second_frame_cut():
    frames = [Image.effect_noise((80, 80), 80).convert("P") for _number in range(2)]
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()[:-2000]


BROKEN = {
    "cut.png": cut("PNG"),
    "cut.jpeg": cut("JPEG"),
    "cut.gif": cut("GIF"),
    "cut.webp": cut("WEBP"),
    "frame.gif": with_second_frame_cut(),
    "checksum.png": with_false_checksum(),
    "chunk.png": with_chunk_of_no_name(),
}


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_picture_is_left_and_the_page_is_made(home, old_site, httpserver, name):
    httpserver.expect_request(f"/{name}").respond_with_data(BROKEN[name])
    html = f'<img src="{old_site}/{name}" alt="Koira">'
    rows = bring(home, item(1, content=html, site=old_site), site=old_site)
    assert rows["Sivu"].remarks[0][0] == "file"
    assert not get_image_model().objects.exists()
    assert "Koira" in str(ContentPage.objects.get().body)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_whole_picture_is_kept(home, old_site, httpserver, kind):
    httpserver.expect_request(f"/k.{kind.lower()}").respond_with_data(picture(kind))
    html = f'<img src="{old_site}/k.{kind.lower()}" alt="Koira">'
    bring(home, item(1, content=html, site=old_site), site=old_site)
    assert get_image_model().objects.count() == 1


@pytest.mark.parametrize("error", [SyntaxError, EOFError, Image.DecompressionBombError])
def test_a_decoder_may_fail_in_its_own_way(home, old_site, monkeypatch, error):
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", _raising(error("rikki")))
    html = f'<img src="{old_site}/wp-content/uploads/2024/05/koira.png" alt="Koira">'
    rows = bring(home, item(1, content=html, site=old_site), site=old_site)
    assert rows["Sivu"].remarks[0][0] == "file"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/kesä/kuva yksi.png", "kuva yksi.png"),
        ("/a\x00b.pdf", "ab.pdf"),
        ("/a\nb.pdf", "ab.pdf"),
        ("/..\\..\\b.pdf", "b.pdf"),
        ("/x/../b.pdf", "b.pdf"),
        ("/a\u202efdp.exe", "afdp.exe"),
        ("/", ""),
    ],
)
def test_a_name_is_one_name_of_characters_that_show(path, name):
    assert file_name(path) == name


@pytest.mark.parametrize(
    "name", ["a%00b.pdf", "a%0ab.pdf", "a%2f..%2fb.pdf", "..%5c..%5cb.pdf", "x" * 300 + ".pdf"]
)
def test_a_document_of_a_strange_name_is_kept_under_a_plain_one(home, old_site, httpserver, name):
    httpserver.expect_request(re.compile(".*")).respond_with_data(b"%PDF-1.7 x")
    html = f'<a href="{old_site}/f/{name}">Liite</a>'
    bring(home, item(1, content=html, site=old_site), site=old_site)
    kept = get_document_model().objects.get().file.name
    assert re.fullmatch(r"documents/[\w.]+\.pdf", kept)


def test_a_document_keeps_its_ending_wherever_it_is_redirected(home, old_site, httpserver):
    httpserver.expect_request("/f/a.csv").respond_with_data(
        status=302, headers={"Location": "/f/evil.html"}
    )
    httpserver.expect_request("/f/evil.html").respond_with_data(b"<script>x()</script>")
    html = f'<a href="{old_site}/f/a.csv">Liite</a>'
    bring(home, item(1, content=html, site=old_site), site=old_site)
    assert get_document_model().objects.get().file.name.endswith("a.csv")


def _raising(error):
    def act(*_arguments, **_options):
        raise error

    return act


@pytest.mark.parametrize("error", [RuntimeError("odottamaton"), ValueError("NUL")])
def test_an_item_that_fails_leaves_the_others_be(home, monkeypatch, caplog, error):
    raw = "home.wordpress.writing.importing.BodyWriter.raw"
    monkeypatch.setattr(raw, _failing_once(error))
    rows = bring(home, item(1, "Eka"), item(2, "Toka"))
    assert (rows["Eka"].fate, rows["Toka"].fate) == (Fate.FAILED, Fate.CREATE)
    assert rows["Eka"].remarks == [["broken", ""]]
    assert rows["Eka"].sentences[0]
    assert str(error) in caplog.text


def _failing_once(error):
    errors = [error]

    def raw(_writer, _pieces):
        if errors:
            raise errors.pop()
        return []

    return raw


def test_what_failed_is_made_the_next_time(home, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("home.wordpress.writing.importing.write_page", _raising(RuntimeError()))
        assert bring(home, item(1))["Sivu"].fate == Fate.FAILED
    assert bring(home, item(1))["Sivu"].fate == Fate.CREATE
    assert ContentPage.objects.get().live


def test_an_address_that_no_database_keeps_costs_its_item_only(home):
    link = "http://vanha.example/a%00b/"
    rows = bring(home, item(1, "Eka", link=link), item(2, "Toka"))
    assert (rows["Eka"].fate, rows["Toka"].fate) == (Fate.FAILED, Fate.CREATE)


def test_an_item_that_fails_last_leaves_what_was_made_before_it(home):
    earlier = bring(home, item(7, "Aiempi ajo"))["Aiempi ajo"]
    rows = bring(home, item(1, "Eka"), item(2, "Toka", link="http://vanha.example/a%00b/"))
    assert (rows["Eka"].fate, rows["Toka"].fate) == (Fate.CREATE, Fate.FAILED)
    earlier.refresh_from_db()
    assert earlier.fate == Fate.CREATE


def test_a_trial_goes_on_after_an_item_that_fails_too(home):
    link = "http://vanha.example/a%00b/"
    run = make_run(export(item(1, "Eka", link=link), item(2, "Toka")), home)
    assert check(run.pk) == "checked"
    assert set(run.items.values_list("title", "fate")) == {("Eka", "failed"), ("Toka", "create")}


BROKEN_LINK = "http://[vanha.example/x/"


@pytest.mark.parametrize("field", ["link", "attachment_url"])
def test_an_address_that_is_none_costs_nothing(home, field):
    link = '<a href="/toka/">Toka</a> <img src="/a.png" alt="Koira">'
    strange = item(1, "Eka", link, **{field: BROKEN_LINK})
    rows = bring(home, strange, item(2, "Toka", link, slug="toka"))
    assert {row.fate for row in rows.values()} == {Fate.CREATE}
    text = ContentPage.objects.get(title="Eka").body[0].value.source
    assert 'linktype="page"' in text


def test_a_caption_of_tags_within_tags_costs_nothing(home):
    excerpt = "<<" * 60 + "b>" * 60 + "Koira"
    rows = bring(home, item(1, "Eka", excerpt=excerpt), item(2, "Toka"))
    assert {row.fate for row in rows.values()} == {Fate.CREATE}
