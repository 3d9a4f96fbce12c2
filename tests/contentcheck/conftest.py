"""A site with its rights, pages with faults, and images."""

from __future__ import annotations

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from home.models import ContentPage
from tests.factories import make_user


FAULTY = '<h3>Ryhmät</h3><p>Ilmoittaudu <a href="https://a.example/">tästä</a>.</p>'


@pytest.fixture
def home(kept_roles, db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return Site.objects.get().root_page.specific


@pytest.fixture
def log_in(home, client):
    def enter(role=None, **fields):
        client.force_login(make_user(role, **fields))
        return client

    return enter


@pytest.fixture
def image(home):
    return get_image_model().objects.create(title="järvi", file=get_test_image_file())


@pytest.fixture
def make_page(home):
    """A published content page with one block of rich text, or other blocks."""

    def make(
        title="Ohje", html=FAULTY, body=None, publish=True, lead="Mitä täältä löydät.", **fields
    ):
        page = ContentPage(title=title, slug=title.lower(), lead=lead, live=False, **fields)
        page.body = body if body is not None else [("text", html)]
        home.add_child(instance=page)
        revision = page.save_revision()
        if publish:
            revision.publish()
        return ContentPage.objects.get(pk=page.pk)

    return make
