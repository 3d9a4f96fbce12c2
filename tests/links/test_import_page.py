"""The pages of the import: a file is tried by the worker, and then imported by it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from cms.governance.grants import Role
from tests.factories import make_site, make_theme
from themepages.links.elma import working
from themepages.links.elma.reading import MAX_ROWS
from themepages.links.models import CatalogueLink, ImportState, ListImport
from themepages.links.tasks import IMPORT_LOCK, forget_imports, try_imported_list

from .factories import make_link


pytestmark = pytest.mark.django_db
MIXED = "otsikko;osoite;aihe;vanha_osoite\nUni;https://uni.example;;\nRikki;uni;;\n"


@pytest.fixture
def client(log_in):
    return log_in(Role.COMMUNICATIONS)


@pytest.fixture
def post(client, settings, django_capture_on_commit_callbacks):
    """Send a form; the worker does its work at once."""
    settings.Q_CLUSTER = {**settings.Q_CLUSTER, "sync": True}

    def send(url, data):
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(url, data)
        return client.get(response.url) if response.status_code == 302 else response

    return send


@pytest.fixture
def try_file(post):
    def send(content=MIXED, name="elma.csv"):
        file = SimpleUploadedFile(name, content.encode())
        return post(reverse("links_import"), {"file": file})

    return send


def page_of(held):
    return reverse("links_import_list", args=[held.pk])


def held():
    return ListImport.objects.get()


def html(response):
    return response.content.decode()


def test_a_try_shows_each_row_and_writes_nothing(try_file):
    response = try_file()
    assert held().counts == {"new": 1, "changed": 0, "same": 0, "bad": 1}
    assert held().state == ImportState.TRIED
    assert "Osoite ei ole muotoa https://…" in html(response)
    assert "Tuo 1 rivi" in html(response)
    assert not CatalogueLink.objects.exists()


def test_the_form_says_how_much_it_takes(client):
    assert f"{MAX_ROWS:,}".replace(",", "\xa0") in html(client.get(reverse("links_import")))


def test_what_was_tried_is_imported(try_file, post, site):
    make_theme(site.root_page)
    try_file("otsikko;osoite;aihe;vanha_osoite\nUni;https://uni.example;Liikunta;/elma/uni\n")
    response = post(page_of(held()), {"do": "import"})
    assert "Uusia: 1" in html(response)
    assert CatalogueLink.objects.get().owner.groups.get().name == Role.COMMUNICATIONS
    assert Redirect.objects.get().is_permanent
    assert (held().state, held().text, held().results) == (ImportState.DONE, "", [])


def test_an_imported_list_is_not_imported_again(try_file, post):
    try_file()
    post(page_of(held()), {"do": "import"})
    CatalogueLink.objects.all().delete()
    assert 'value="import"' not in html(post(page_of(held()), {"do": "import"}))
    assert not CatalogueLink.objects.exists()


def test_a_list_that_was_not_tried_is_not_imported(post, site):
    made = ListImport.objects.create(site=site, file_name="a", text=MIXED, state="failed")
    post(page_of(made), {"do": "import"})
    assert held().state == ImportState.TRIED
    assert not CatalogueLink.objects.exists()


def test_a_second_try_offers_nothing_to_import(try_file):
    make_link("Uni", url="https://uni.example")
    assert "Tuotavaa ei ole." in html(try_file())


@pytest.mark.parametrize("content", ["", "aihe;kunta\n", "\0"])
def test_a_file_that_cannot_be_read_is_told_of(try_file, content):
    response = try_file(content)
    assert response.context["form"].errors
    assert not ListImport.objects.exists()


def test_a_file_without_rows_is_told_of(try_file):
    assert "Tiedostossa ei ole rivejä" in html(try_file("otsikko;osoite\n"))


def test_what_a_file_says_is_escaped(try_file):
    content = "otsikko;osoite\n<script>alert(1)</script>;https://uni.example\n"
    assert "<script>alert(1)" not in html(try_file(content, name="<script>alert(1)<b>.csv"))


def test_five_thousand_rows_are_taken_and_shown_a_page_at_a_time(try_file, client, monkeypatch):
    monkeypatch.setattr(working, "judge", quick_judge)
    response = try_file(long_list(5000))
    assert held().counts["new"] == 5000
    assert html(response).count('class="title"') == 100
    assert "Linkki 4999" in html(client.get(page_of(held()), {"p": 50}))


def long_list(number):
    rows = (f"Linkki {line};https://palvelu-{line}.example" for line in range(number))
    return "\n".join(["otsikko;osoite", *rows])


def quick_judge(rows, places, tell):
    """Without the checks of each row, which other tests are about."""
    return [working.Judged(row=row, url=row.url, theme=None, municipality=None) for row in rows]


def test_the_progress_is_told_while_the_worker_is_at_it(try_file, post, client, monkeypatch):
    monkeypatch.setattr(working, "STEP", 2)
    seen = []

    def look(*args):
        seen.append((held().done, held().total, held().state))
        return write(*args)

    write = working.write
    monkeypatch.setattr(working, "write", look)
    try_file(long_list(5))
    post(page_of(held()), {"do": "import"})
    assert seen == [(0, 5, "importing"), (2, 5, "importing"), (4, 5, "importing")]
    assert CatalogueLink.objects.count() == 5


def test_what_was_written_stays_when_the_worker_breaks(try_file, post, monkeypatch):
    monkeypatch.setattr(working, "STEP", 2)
    write = working.write

    def break_off(judged, *args):
        if judged[0].row.title == "Linkki 2":
            raise RuntimeError
        return write(judged, *args)

    try_file(long_list(4))
    monkeypatch.setattr(working, "write", break_off)
    with pytest.raises(RuntimeError):
        post(page_of(held()), {"do": "import"})
    assert held().state == ImportState.FAILED
    assert CatalogueLink.objects.count() == 2
    monkeypatch.setattr(working, "write", write)
    post(page_of(held()), {"do": "try"})
    assert held().counts == {"new": 2, "changed": 0, "same": 2, "bad": 0}


@pytest.mark.parametrize(("silent", "running"), [(1, True), (3, False)])
def test_a_worker_that_has_died_is_told_of_and_may_be_asked_again(client, site, silent, running):
    made = ListImport.objects.create(site=site, file_name="elma.csv", text=MIXED)
    beat = timezone.now() - timedelta(minutes=silent)
    ListImport.objects.update(beat_at=beat)
    text = html(client.get(page_of(made)))
    assert ("data-running" in text) is running
    assert ("Keskeytynyt" in text) is not running
    assert ('value="try"' in text) is not running


def test_one_list_is_worked_on_at_a_time(site, transactional_lock):
    made = ListImport.objects.create(site=site, file_name="elma.csv", text=MIXED)
    assert try_imported_list(made.pk) == ImportState.FAILED
    assert "Toista luetteloa" in held().problem


@pytest.fixture
def transactional_lock(monkeypatch):
    """As if another process held the lock."""
    from contextlib import contextmanager

    @contextmanager
    def taken(name):
        assert name == IMPORT_LOCK
        yield False

    monkeypatch.setattr("themepages.links.tasks.advisory_lock", taken)


def test_the_lists_of_another_site_are_not_shown(client, site):
    made = ListImport.objects.create(site=site, file_name="elma.csv", text=MIXED)
    make_site("testserver")
    assert client.get(page_of(made)).status_code == 404


def test_the_latest_imports_are_listed(try_file, client):
    try_file()
    assert page_of(held()) in html(client.get(reverse("links_import")))


def test_old_imports_are_forgotten(site):
    for days in (89, 91):
        ListImport.objects.create(site=site, file_name=str(days), text=MIXED)
        beat = timezone.now() - timedelta(days=days)
        ListImport.objects.filter(file_name=str(days)).update(beat_at=beat)
    assert forget_imports() == 1
    assert held().file_name == "89"
