"""Which post is which: among old sites, and within one file."""

from __future__ import annotations

import pytest

from home.models import ContentPage
from home.wordpress.models import Fate
from home.wordpress.tasks import check, import_all
from home.wordpress.wxr.source import SourceSite
from tests.wordpress.factories import export, item, make_run


OTHER = "http://toinen.example"


def bring(home, *items, site="http://vanha.example"):
    run = make_run(export(*items, site=site), home)
    assert import_all(run.pk) == "done"
    return run


def titles():
    return set(ContentPage.objects.values_list("title", flat=True))


@pytest.mark.parametrize("guid", ["", "http://localhost/?page_id=12"])
def test_posts_of_two_sites_that_share_an_identifier_are_two_pages(home, guid):
    bring(home, item(12, "Eka", guid=guid))
    bring(home, item(12, "Toka", guid=guid, site=OTHER), site=OTHER)
    assert titles() == {"Eka", "Toka"}


def test_a_site_is_the_same_with_and_without_www_and_encryption(home):
    bring(home, item(1, "Vanha nimi", guid="x"))
    bring(home, item(1, "Uusi nimi", guid="x"), site="https://www.vanha.example")
    assert titles() == {"Uusi nimi"}


def test_two_blogs_of_one_host_are_two_sites():
    first, second = (SourceSite(urls=(f"https://a.example/{n}",)) for n in ("yksi", "kaksi/"))
    assert first.key("post:1") == "a.example/yksi/ post:1"
    assert second.key("post:1") == "a.example/kaksi/ post:1"


@pytest.mark.parametrize("task", [check, import_all])
def test_of_posts_with_one_identifier_the_older_is_made_and_the_other_told_of(home, task):
    run = make_run(export(item(2, "Uudempi", guid="x"), item(1, "Vanhempi", guid="x")), home)
    task(run.pk)
    rows = {row.title: row for row in run.items.all()}
    assert (rows["Vanhempi"].fate, rows["Uudempi"].fate) == (Fate.CREATE, Fate.FAILED)
    assert [remark[0] for remark in rows["Uudempi"].remarks] == ["repeated"]
    assert "x" in rows["Uudempi"].sentences[0]


def test_what_is_not_imported_takes_no_identifier(home):
    bring(home, item(1, "Roska", guid="x", status="trash"), item(2, "Sivu", guid="x"))
    assert titles() == {"Sivu"}


def test_a_repeated_post_is_told_of_again_and_changes_nothing(home):
    items = (item(1, "Vanhempi", guid="x"), item(2, "Uudempi", guid="x"))
    bring(home, *items)
    run = bring(home, *items)
    assert dict(run.items.values_list("title", "fate")) == {
        "Vanhempi": Fate.SAME,
        "Uudempi": Fate.FAILED,
    }
