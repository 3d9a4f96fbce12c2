"""A site with a home page and a list of news; an old site that answers over HTTP."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from home.wordpress.tasks import import_all
from tests.kept_rows import kept_rows
from tests.wordpress.factories import make_news, make_run, png, sample


@pytest.fixture(scope="module")
def _news(kept_site, django_db_blocker):
    with kept_rows(django_db_blocker, lambda: make_news(Site.objects.get().root_page)):
        yield


@pytest.fixture
def home(_news, db):
    return Site.objects.get().root_page


@pytest.fixture
def old_site(httpserver, settings, tmp_path):
    """Its address. It has the picture and the document of the sample."""
    settings.PRIVATE_HOSTS = ["localhost"]
    settings.MEDIA_ROOT = tmp_path
    uploads = "/wp-content/uploads/2024/05"
    httpserver.expect_request(f"{uploads}/koira.png").respond_with_data(
        png(), content_type="image/png"
    )
    httpserver.expect_request(f"{uploads}/reitit.pdf").respond_with_data(
        b"%PDF-1.7 reitit", content_type="application/pdf"
    )
    return f"http://localhost:{httpserver.port}"


@pytest.fixture
def imported(home, old_site):
    run = make_run(sample(old_site), home, files=True)
    assert import_all(run.pk) == "done"
    return run
