"""What the tests of addresses share: a site, and renames as an editor makes them."""

from __future__ import annotations

import pytest
from wagtail.models import Site


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    def change(page, slug):
        page = page.specific_class.objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return page

    return change
