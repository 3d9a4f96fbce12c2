"""``import_wordpress``: trial, import, reports, undo, and its errors."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from home.models import ContentPage
from home.news.models import NewsPage
from home.wordpress.models import ImportRun
from home.wordpress.tasks import forget_old
from tests.wordpress.factories import export, item, sample


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "vienti.xml"
    path.write_bytes(sample().read())
    return path


def run(*args, **options):
    out = StringIO()
    call_command("import_wordpress", *map(str, args), stdout=out, **options)
    return out.getvalue()


def test_a_trial_tells_and_writes_nothing(home, file):
    told = run(file, "--dry-run", "--no-files")
    assert "Kävelyryhmät" in told
    assert not ContentPage.objects.exists()


def test_it_tells_how_many_there_are_of_each_fate_and_of_no_other(home, tmp_path):
    path = tmp_path / "vienti.xml"
    path.write_bytes(export(item(1), item(2), item(3, status="trash")).read())
    counts = [line.split() for line in run(path, "--no-files").splitlines()[1:]]
    assert [int(count) for count, *_fate in counts] == [2, 1]


def test_an_import_below_a_chosen_page(home, file):
    old = ContentPage(title="Vanhat sivut", slug="vanhat")
    home.add_child(instance=old)
    old.save_revision().publish()
    run(file, "--no-files", "--parent", "/vanhat/")
    assert ContentPage.objects.get(slug="kavely").url == "/vanhat/ryhmat/kavely/"


def test_types_become_what_is_asked(home, file):
    run(file, "--no-files", "--as", "page=skip", "--as", "post=content")
    assert list(ContentPage.objects.values_list("slug", flat=True)) == ["avajaiset"]
    assert not NewsPage.objects.exists()


@pytest.mark.parametrize("name", ["raportti.csv", "raportti.html"])
def test_the_report_is_written_where_it_is_wanted(home, file, tmp_path, name):
    run(file, "--dry-run", "--no-files", "--report", tmp_path / name)
    text = (tmp_path / name).read_text("utf-8")
    assert "Kävelyryhmät" in text
    assert "Ma 10.00" in text


def test_an_import_is_taken_back(home, file):
    run(file, "--no-files")
    run("--undo", ImportRun.objects.get().pk)
    assert not ContentPage.objects.exists()


@pytest.mark.parametrize(
    "args", [[], ["--parent", "/ei-ole/"], ["--as", "page=runo"], ["--host", "muu.example"]]
)
def test_an_error_is_one_sentence(home, tmp_path, args):
    path = tmp_path / "x.xml"
    path.write_bytes(b"<rss/>" if not args else export(item()).read())
    with pytest.raises(CommandError):
        run(path, "--no-files", *args)
    assert not ContentPage.objects.exists()


def test_old_exports_are_forgotten(home, file):
    run(file, "--dry-run", "--no-files")
    assert forget_old() == 0
    ImportRun.objects.update(beat_at="2020-01-01T00:00Z")
    assert forget_old() > 0
    assert "wordpress" in ImportRun._meta.label_lower
