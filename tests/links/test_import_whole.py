"""Imports as a whole: any rows twice, and the command."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.contrib.redirects.models import Redirect

from tests.factories import make_theme
from themepages.links.elma.judging import Verdict, judge
from themepages.links.elma.places import Places
from themepages.links.elma.reading import Row
from themepages.links.elma.writing import write
from themepages.links.models import CatalogueLink


pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(site):
    return make_theme(site.root_page)


def imported(site, *rows):
    return write(judge(rows, Places(site)), site, None)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
ROWS = st.lists(
    st.builds(
        Row,
        line=st.integers(2, 50),
        topic=CELLS | st.sampled_from(["", "Liikunta"]),
        municipality=CELLS | st.sampled_from(["", "Kotka"]),
        title=CELLS,
        url=CELLS
        | st.sampled_from(["https://a.example", "https://A.example/", "http://b.example"]),
        description=CELLS,
        old_path=CELLS | st.sampled_from(["", "/elma", "/elma/", "/liikunta"]),
    ),
    max_size=6,
    unique_by=lambda made: made.line,
)


@given(ROWS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_rows_are_imported_once_and_then_the_same(site, theme, rows):
    CatalogueLink.objects.all().delete()
    Redirect.objects.all().delete()
    first = imported(site, *rows)
    assert CatalogueLink.objects.count() == first[Verdict.NEW]
    second = imported(site, *rows)
    assert second[Verdict.NEW] == second[Verdict.CHANGED] == 0
    assert second[Verdict.BAD] == first[Verdict.BAD]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "elma.csv"
    path.write_bytes("Otsikko;Osoite\nYöuni;https://uni.example\nRikki;uni\n".encode("cp1252"))
    return path


def test_the_command_tries_a_file(site, file, capsys):
    call_command("import_links", file, dry_run=True)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2: new https://uni.example"
    assert lines[1].startswith("3: bad uni (")
    assert not CatalogueLink.objects.exists()


def test_the_command_imports_a_file(site, file):
    call_command("import_links", file, hostname="testserver", verbosity=0)
    assert CatalogueLink.objects.get().title_fi == "Yöuni"


def test_the_command_refuses_what_it_cannot_read(site, file, tmp_path):
    with pytest.raises(CommandError):
        call_command("import_links", tmp_path / "ei-ole.csv")
    with pytest.raises(CommandError):
        call_command("import_links", file, hostname="muu.example")
    file.write_bytes(b"\x00")
    with pytest.raises(CommandError):
        call_command("import_links", file)
