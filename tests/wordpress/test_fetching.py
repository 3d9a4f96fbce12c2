"""Files come from the old site's own host only, within limits, and are what they say."""

from __future__ import annotations

import pytest
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from home.models import ContentPage
from home.wordpress.fetching import download
from home.wordpress.fetching.download import Downloader
from home.wordpress.tasks import import_all
from home.wordpress.wxr.source import bare_host
from ptvsync.sentences import PlainError
from tests.wordpress.factories import export, item, make_run, png


@pytest.fixture
def downloader(settings):
    settings.PRIVATE_HOSTS = ["localhost"]
    downloader = Downloader(lambda url: bare_host(url) == "localhost")
    yield downloader
    downloader.close()


def url(httpserver, path="/a.png"):
    return f"http://localhost:{httpserver.port}{path}"


def test_a_file_with_its_name(httpserver, downloader):
    httpserver.expect_request("/kesä/kuva yksi.png").respond_with_data(b"abc")
    fetched = downloader.fetch(url(httpserver, "/kes%C3%A4/kuva%20yksi.png"))
    assert (fetched.name, fetched.content.read()) == ("kuva yksi.png", b"abc")


def test_the_host_is_asked_by_its_name(httpserver, downloader):
    httpserver.expect_request("/a.png").respond_with_data(b"abc")
    downloader.fetch(url(httpserver))
    assert httpserver.log[0][0].headers["Host"] == f"localhost:{httpserver.port}"


def test_a_redirect_on_the_site_is_followed(httpserver, downloader):
    httpserver.expect_request("/a.png").respond_with_data(
        status=302, headers={"Location": "/b.png"}
    )
    httpserver.expect_request("/b.png").respond_with_data(b"abc")
    assert downloader.fetch(url(httpserver)).content.read() == b"abc"


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:1/x",
        "https://muu.example/x",
        "file:///etc/passwd",
        "//muu.example/",
        "gopher://localhost/",
    ],
)
def test_a_redirect_elsewhere_is_not(httpserver, downloader, location):
    httpserver.expect_request("/a.png").respond_with_data(
        status=302, headers={"Location": location}
    )
    with pytest.raises(PlainError):
        downloader.fetch(url(httpserver))


def test_a_file_keeps_the_name_that_was_asked_for(httpserver, downloader):
    httpserver.expect_request("/a.png").respond_with_data(
        status=302, headers={"Location": "/b.html"}
    )
    httpserver.expect_request("/b.html").respond_with_data(b"abc")
    assert downloader.fetch(url(httpserver)).name == "a.png"


def test_a_circle_of_redirects_ends(httpserver, downloader):
    httpserver.expect_request("/a.png").respond_with_data(
        status=302, headers={"Location": "/a.png"}
    )
    with pytest.raises(PlainError):
        downloader.fetch(url(httpserver))
    assert len(httpserver.log) == 4


def test_a_file_that_is_too_large_is_left(httpserver, downloader, monkeypatch):
    monkeypatch.setattr(download, "MAX_BYTES", 1_000)
    httpserver.expect_request("/a.png").respond_with_data(b"x" * 5_000)
    with pytest.raises(PlainError):
        downloader.fetch(url(httpserver))


def test_a_file_that_comes_by_drips_is_given_up(httpserver, downloader, monkeypatch):
    monkeypatch.setattr(download, "MAX_SECONDS", -1)
    httpserver.expect_request("/a.png").respond_with_data(b"abc")
    with pytest.raises(PlainError, match="seconds|sekunnissa"):
        downloader.fetch(url(httpserver))


@pytest.mark.parametrize("status", [403, 404, 500])
def test_an_answer_that_is_an_error(httpserver, downloader, status):
    httpserver.expect_request("/a.png").respond_with_data(status=status)
    with pytest.raises(PlainError, match=str(status)):
        downloader.fetch(url(httpserver))


@pytest.mark.parametrize(
    "address",
    ["http://localhost:1/a.png", "http://localhost:99999/", "http://[::1", "localhost/a.png", ""],
)
def test_an_address_that_does_not_answer(downloader, address):
    with pytest.raises(PlainError):
        downloader.fetch(address)


def bring(home, site, html):
    run = make_run(export(item(1, content=html, site=site), site=site), home, files=True)
    import_all(run.pk)
    return run.items.get()


def test_the_own_network_is_not_asked_through_an_export(home, old_site, settings, httpserver):
    settings.PRIVATE_HOSTS = []
    row = bring(
        home, old_site, f'<img src="{old_site}/wp-content/uploads/2024/05/koira.png" alt="K">'
    )
    assert row.remarks[0][0] == "file"
    assert not httpserver.log


@pytest.mark.parametrize(
    "content", [b"<html>Kirjaudu</html>", b"", b"<svg onload='x()'/>", png()[:60]]
)
def test_what_is_no_picture_is_left_and_its_words_stay(home, old_site, httpserver, content):
    httpserver.expect_request("/x.png").respond_with_data(content, content_type="image/png")
    row = bring(home, old_site, f'<img src="{old_site}/x.png" alt="Koira">')
    assert row.remarks[0][0] == "file"
    assert not get_image_model().objects.exists()
    assert "Koira" in str(ContentPage.objects.get().body)


def test_a_page_named_as_a_document_is_left(home, old_site, httpserver):
    httpserver.expect_request("/x.pdf").respond_with_data(b"<script>alert(1)</script>")
    row = bring(home, old_site, f'<a href="{old_site}/x.pdf">Liite</a>')
    assert row.remarks[0][0] == "file"
    assert not get_document_model().objects.exists()
    assert f'href="{old_site}/x.pdf"' in str(ContentPage.objects.get().body)


def test_a_file_that_failed_is_asked_for_again_the_next_time(home, old_site, httpserver):
    html = f'<img src="{old_site}/x.png" alt="Koira">'
    bring(home, old_site, html)
    httpserver.expect_request("/x.png").respond_with_data(png())
    bring(home, old_site, html)
    assert get_image_model().objects.count() == 1
    assert [b.block_type for b in ContentPage.objects.get().body] == ["image"]


def test_a_file_is_asked_for_once_in_an_import(home, old_site, httpserver):
    bring(home, old_site, f'<img src="{old_site}/x.png" alt="K">' * 3)
    assert len(httpserver.log) == 1
