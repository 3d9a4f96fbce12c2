"""Every kind of public page is valid HTML by the Nu HTML Checker."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import httpx
import pytest

from tests.conftest import PROJECT


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
def checker():
    jar = PROJECT / "var" / "tools" / "vnu.jar"
    if not jar.exists() or not shutil.which("java"):
        if os.environ.get("CI"):
            pytest.fail("the HTML checker is missing; run scripts/validator.sh")
        pytest.skip("the HTML checker is missing; run scripts/validator.sh")
    return ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--stdout"]


@pytest.fixture(scope="session")
def messages(checker, demo, tmp_path_factory):
    """The checker's errors by page; one run for all, because starting it is slow."""
    folder = tmp_path_factory.mktemp("html")
    service = httpx.get(f"{demo}/liikunta/").text.split('href="/palvelut/')[1].split('"')[0]
    event = httpx.get(f"{demo}/tapahtumat/").text.split('href="/tapahtumat/')[1:]
    event = next(e.split('"')[0] for e in event if e[0].isalpha() and not e.startswith(FEEDS))
    paths = [*PAGES, f"/palvelut/{service}", f"/tapahtumat/{event}"]
    for number, path in enumerate(paths):
        (folder / f"{number}.html").write_text(httpx.get(demo + path, follow_redirects=True).text)
    output = subprocess.run(
        [*checker, "--skip-non-html", str(folder)], capture_output=True, text=True, check=False
    )
    found = json.loads(output.stdout)["messages"]
    lines = {path: [] for path in paths}
    for message in found:
        if message["type"] != "error":
            continue
        path = paths[int(message["url"].rsplit("/", 1)[1].split(".")[0])]
        lines[path].append(f"{message['message']} … {message.get('extract', '')!r}")
    return lines


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
