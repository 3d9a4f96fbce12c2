"""The demo as people start it (``manage.py demo``), and a real Chromium to look at it with."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe

from home.demo_run.ports import free_port
from tests.browser.playwright import running_playwright
from tests.conftest import PROJECT


START_SECONDS = 240
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    # Without a window's furniture a page costs a third of the time.
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not path:
        pytest.skip("Chromium is missing; on Debian: apt-get install chromium-headless-shell")
    # Playwright keeps an event loop in this thread, and Django then refuses the database to later tests.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with running_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(chromium, tmp_path_factory):
    """Base address of a freshly prepared demo; at the end Ctrl-C has to end all of it.

    While tests are written, ``TARJOTIN_DEMO`` may name one that runs already.
    """
    if "TARJOTIN_DEMO" in os.environ:
        yield os.environ["TARJOTIN_DEMO"]
        return
    folder = tmp_path_factory.mktemp("demo")
    port = free_port(random.randint(20_000, 50_000))
    log = (folder / "demo.log").open("w+")
    environment = {
        k: v for k, v in os.environ.items() if k != "DATABASE_URL" and not k.startswith("PTV_")
    }
    environment |= {"TARJOTIN_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "cms.settings.dev"}
    process = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--port", str(port)],
        cwd=PROJECT,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    url = f"http://localhost:{port}"
    _wait_until_it_answers(url, process, log)
    yield url
    process.send_signal(signal.SIGINT)
    process.wait(30)
    assert not (folder / "postgres" / "postmaster.pid").exists()


def _wait_until_it_answers(url, process, log):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(url).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    log.seek(0)
    pytest.fail(f"The demo did not start:\n{log.read()[-4000:]}")


@pytest.fixture
def open_page(chromium):
    """Open an address in a context of its own: ``open_page(url, width=320, dark=True, javascript=False)``."""
    contexts = []

    def open_(url, width=1280, height=900, dark=False, javascript=True):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale="fi-FI",
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()


ARRIVED = """[...document.querySelectorAll('.messages > ul')].every(
    (list) => getComputedStyle(list).opacity === '1')"""


def wait_until(page, expression, seconds=10):
    """Ask until it is so. What Playwright offers for it evaluates text, which the site's policy refuses."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never so: {expression}"
        page.wait_for_timeout(50)


@pytest.fixture
def violations():
    """The accessibility rules that a page breaks, as readable lines."""

    def run(page):
        options = {
            "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            "resultTypes": ["violations"],
        }
        # Wagtail lets its messages fade in; colours are judged when they have arrived.
        page.wait_for_load_state("load")
        wait_until(page, ARRIVED)
        found = Axe().run(page, options=options).response["violations"]
        return [
            f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
            for rule in found
            for node in rule["nodes"]
        ]

    return run


@pytest.fixture(scope="session")
def html_errors(tmp_path_factory):
    """The errors that the Nu HTML Checker finds in ``{name: html}``, as lines by name; one run for all."""
    jar = PROJECT / "var" / "tools" / "vnu.jar"
    if not jar.exists() or not shutil.which("java"):
        if os.environ.get("CI"):
            pytest.fail("the HTML checker is missing; run scripts/validator.sh")
        pytest.skip("the HTML checker is missing; run scripts/validator.sh")
    checker = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--stdout"]

    def run(pages):
        folder = tmp_path_factory.mktemp("html")
        for number, html in enumerate(pages.values()):
            (folder / f"{number}.html").write_text(html)
        output = subprocess.run(
            [*checker, "--skip-non-html", str(folder)], capture_output=True, text=True, check=False
        )
        names = list(pages)
        lines = {name: [] for name in names}
        for message in json.loads(output.stdout)["messages"]:
            if message["type"] == "error":
                name = names[int(message["url"].rsplit("/", 1)[1].split(".")[0])]
                lines[name].append(f"{message['message']} … {message.get('extract', '')!r}")
        return lines

    return run
