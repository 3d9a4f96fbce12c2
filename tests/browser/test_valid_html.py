"""Every kind of public page is valid HTML by the Nu HTML Checker."""

from __future__ import annotations

import httpx
import pytest


PAGES = [
    "/",
    "/liikunta/",
    "/liikunta/kotka/",
    "/mielen-hyvinvointi/",
    "/tapahtumat/",
    "/haku/",
    "/haku/?q=uimahallissa",
    "/haku/?q=zzzzqqq",
    "/saannot/",
    "/miksi-palveluni-ei-nay/",
    "/miksi-palveluni-ei-nay/?q=jumppa",
    "/miksi-palveluni-ei-nay/?q=0201256-7",
    "/miksi-palveluni-ei-nay/?q=11111111-2222-4333-8444-555555555555",
    "/nain-kaytat-palvelutarjotinta/",
    "/ohjeet-palvelun-jarjestajille/",
    "/saavutettavuusseloste/",
    "/tietosuoja/",
    "/mita-uutta/",
    "/jos-kotona-ei-ole-turvallista/",
    "/palaute/",
    "/ei-ole-olemassa/",
    "/sv/",
    "/en/",
]
FEEDS = ("ical", "rss")


@pytest.fixture(scope="session")
def messages(html_errors, demo):
    """The checker's errors by page."""
    service = httpx.get(f"{demo}/liikunta/").text.split('href="/palvelut/')[1].split('"')[0]
    event = httpx.get(f"{demo}/tapahtumat/").text.split('href="/tapahtumat/')[1:]
    event = next(e.split('"')[0] for e in event if e[0].isalpha() and not e.startswith(FEEDS))
    paths = [*PAGES, f"/palvelut/{service}", f"/tapahtumat/{event}"]
    return html_errors({path: httpx.get(demo + path, follow_redirects=True).text for path in paths})


@pytest.mark.parametrize("path", PAGES)
def test_a_public_page_is_valid_html(messages, path):
    assert messages[path] == []


def test_a_service_page_is_valid_html(messages):
    (lines,) = [lines for path, lines in messages.items() if path.startswith("/palvelut/")]
    assert lines == []


def test_an_event_page_is_valid_html(messages):
    (lines,) = [
        lines
        for path, lines in messages.items()
        if path.startswith("/tapahtumat/") and len(path) > 12
    ]
    assert lines == []
