"""Pages whose parent changed in WordPress between two imports."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from home.models import ContentPage
from home.wordpress.models import Fate, ImportedPage
from home.wordpress.tasks import check
from tests.wordpress.factories import export, item, make_run
from tests.wordpress.test_import import bring, names


def tree(top=0, below=1, content="Tekstiä."):
    """A, B and C; C stands below the one whose number is given."""
    return (
        item(1, "A", slug="a", parent=top),
        item(2, "B", slug="b"),
        item(3, "C", content, slug="c", parent=below, link=f"http://vanha.example/{below}/c/"),
    )


def page(slug="c"):
    return ContentPage.objects.get(slug=slug)


def above(slug="c"):
    return page(slug).get_parent().slug


def line(run, title="C"):
    return run.items.get(title=title)


def test_a_page_follows_its_new_parent(home):
    bring(home, *tree())
    key = page().pk
    run = bring(home, *tree(below=2))
    assert above() == "b"
    assert page().pk == key
    assert names(line(run)) == ["moved"]
    assert line(run).new_path == "/b/c/"


def test_addresses_from_before_lead_to_the_new_place(
    home, client, django_capture_on_commit_callbacks
):
    bring(home, *tree())
    with django_capture_on_commit_callbacks(execute=True):
        bring(home, *tree(below=2))
    for path in ("/a/c/", "/1/c/", "/2/c/"):
        assert client.get(path)["Location"] == "/b/c/", path
    assert client.get("/b/c/").status_code == 200


def test_what_is_below_it_moves_along(home):
    bring(home, *tree(), item(4, "D", slug="d", parent=3))
    bring(home, *tree(below=2), item(4, "D", slug="d", parent=3))
    assert (above(), above("d")) == ("b", "c")


@pytest.mark.parametrize(("before", "after"), [(0, 2), (2, 0)])
def test_a_page_goes_below_another_and_up_again(home, before, after):
    bring(home, *tree(below=before))
    bring(home, *tree(below=after))
    assert above() == {0: home.slug, 2: "b"}[after]


def test_a_new_text_comes_along(home):
    bring(home, *tree())
    run = bring(home, *tree(below=2, content="Uutta."))
    assert above() == "b"
    assert line(run).fate == Fate.UPDATE
    assert "Uutta." in str(page().body)


def test_a_page_that_somebody_moved_here_stays(home):
    bring(home, *tree())
    Page.objects.get(slug="c").move(home, pos="last-child")
    bring(home, *tree(below=2))
    assert above() == home.slug


def test_a_page_that_somebody_edited_here_stays(home):
    bring(home, *tree())
    page().save_revision().publish()
    bring(home, *tree(below=2))
    assert above() == "a"


def test_the_same_parent_moves_nothing(home):
    bring(home, *tree())
    Page.objects.get(slug="c").move(home, pos="last-child")
    bring(home, *tree())
    assert above() == home.slug


def test_an_address_in_use_at_the_new_place_is_told_of(home):
    bring(home, *tree())
    page("b").add_child(instance=ContentPage(title="Oma", slug="c"))
    run = bring(home, *tree(below=2))
    assert ContentPage.objects.get(title="C").get_parent().slug == "a"
    assert names(line(run)) == ["not_moved"]


def test_a_page_and_its_parent_may_change_places(home):
    bring(home, item(1, "A", slug="a"), item(2, "B", slug="b", parent=1))
    bring(home, item(1, "A", slug="a", parent=2), item(2, "B", slug="b"))
    assert (above("a"), above("b")) == ("b", home.slug)


def test_a_trial_tells_of_the_move_and_moves_nothing(home):
    bring(home, *tree())
    run = make_run(export(*tree(below=2)), home)
    assert check(run.pk) == "checked"
    assert above() == "a"
    assert names(line(run)) == ["moved"]
    assert line(run).new_path == "/b/c/"


def test_a_page_of_an_older_release_moves_from_the_next_change_on(home):
    bring(home, *tree())
    ImportedPage.objects.update(above=None)
    bring(home, *tree(below=2))
    assert above() == "a"
    bring(home, *tree(below=0))
    assert above() == "a"
    bring(home, *tree(below=2))
    assert ImportedPage.objects.get(page=page()).above is not None
