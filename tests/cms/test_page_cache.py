"""Whole pages are kept for anonymous readers, and only for them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from cms.pagecache.middleware import HEADER, PageCacheMiddleware
from cms.pagecache.store import forget_pages
from cms.pages.privacy import is_public
from tests.factories import make_theme, make_user
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _cache_on(settings):
    settings.PAGE_CACHE_SECONDS = 60


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


def test_the_second_reader_gets_the_kept_page_without_a_query(site, client):
    assert client.get("/")[HEADER] == "miss"
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/")
    assert response[HEADER] == "hit"
    assert len(queries) == 0


def test_an_editor_never_gets_a_kept_page(site, client):
    client.get("/")
    client.force_login(make_user(superuser=True))
    assert HEADER not in client.get("/")


def test_publishing_a_page_forgets_the_kept_ones(site, client, django_capture_on_commit_callbacks):
    client.get("/")
    with django_capture_on_commit_callbacks(execute=True):
        make_theme(site.root_page, title="Ravitsemus", slug="ravitsemus")
    response = client.get("/")
    assert response[HEADER] == "miss"
    assert "Ravitsemus" in response.content.decode()


def test_a_page_rendered_before_a_change_is_not_kept_after_it(site, rf):
    middleware = PageCacheMiddleware(lambda request: (forget_pages(), HttpResponse("old"))[1])
    middleware(rf.get("/"))
    assert PageCacheMiddleware(lambda request: HttpResponse("new"))(rf.get("/")).content == b"new"


def test_a_page_made_private_is_asked_again(site, client, django_capture_on_commit_callbacks):
    theme = make_theme(site.root_page)
    assert client.get("/liikunta/").status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=theme, restriction_type="login")
    assert client.get("/liikunta/").status_code == 302
    assert "Liikunta" not in client.get("/").content.decode().split("<footer")[0]


def test_a_page_below_a_private_one_is_not_public(site):
    theme = make_theme(site.root_page)
    assert ThemePage.objects.filter(is_public()).contains(theme)
    PageViewRestriction.objects.create(page=site.root_page, restriction_type="login")
    assert not ThemePage.objects.filter(is_public()).contains(theme)


def test_forgetting_makes_every_address_render_again(site, client):
    client.get("/")
    forget_pages()
    assert client.get("/")[HEADER] == "miss"


def test_a_page_that_is_not_found_is_not_kept(site, client):
    assert HEADER not in client.get("/ei-ole/")


def test_the_same_path_with_other_filters_is_another_page(site, client):
    make_theme(site.root_page)
    client.get("/liikunta/")
    assert client.get("/liikunta/?maksuton=on")[HEADER] == "miss"


def test_a_kept_page_sets_no_cookie(site, client):
    client.get("/")
    assert not client.get("/").cookies
