"""Pages that move, get another address or become private, and what search then knows of them."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction, Site

from home.models import ContentPage
from search.models import SearchDocument


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page.specific


def published(parent, title):
    page = ContentPage(title=title, slug=title.lower(), lead="Ohje.")
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def parent(home):
    return published(home, "Ohjeet")


@pytest.fixture
def child(parent):
    return published(parent, "Hakuohje")


def addresses():
    return set(SearchDocument.objects.values_list("url", flat=True))


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_a_page_and_those_below_it_are_found_where_they_moved(
    home, parent, child, django_capture_on_commit_callbacks
):
    shelf = published(home, "Hylly")
    with django_capture_on_commit_callbacks(execute=True):
        parent.move(shelf, pos="last-child")
    assert addresses() == {"/hylly/", "/hylly/ohjeet/", "/hylly/ohjeet/hakuohje/"}


def test_a_page_and_those_below_it_are_found_by_the_new_slug(
    parent, child, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        parent.slug = "neuvot"
        parent.save_revision().publish()
    assert addresses() == {"/neuvot/", "/neuvot/hakuohje/"}


def test_what_becomes_private_is_forgotten_and_found_again_when_it_is_public(
    parent, child, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        restriction = restrict(parent)
    assert addresses() == set()
    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()
    assert addresses() == {"/ohjeet/", "/ohjeet/hakuohje/"}


def test_a_private_page_that_is_deleted_stays_forgotten(
    parent, child, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        restrict(parent)
    with django_capture_on_commit_callbacks(execute=True):
        ContentPage.objects.get(pk=parent.pk).delete()
    assert addresses() == set()


def test_a_site_finds_pages_that_were_there_before_it(home, django_capture_on_commit_callbacks):
    Site.objects.all().delete()
    published(home, "Ohjeet")
    assert addresses() == {""}
    with django_capture_on_commit_callbacks(execute=True):
        Site.objects.create(hostname="uusi.example", root_page=home, is_default_site=True)
    assert addresses() == {"/ohjeet/"}
    assert SearchDocument.objects.get().site_root == home.pk
