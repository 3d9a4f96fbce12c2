"""A site with its rights, and what a user's dashboard says."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse
from wagtail.models import Site

from cms.governance.grants import Role
from tests.factories import make_user
from tests.kept_rows import kept_rows


@pytest.fixture(scope="module")
def _published(kept_roles, django_db_blocker):
    with kept_rows(django_db_blocker, lambda: _home().save_revision().publish()):
        yield


@pytest.fixture
def home(_published, db):
    return _home()


def _home():
    return Site.objects.get().root_page.specific


@pytest.fixture
def user(home):
    return make_user(Role.COMMUNICATIONS)


@pytest.fixture
def lines(client):
    """Label → count of each line that a user's dashboard shows."""

    def read(user):
        client.force_login(user)
        text = client.get(reverse("wagtailadmin_home")).content.decode()
        table = re.search(r'<table class="[^"]*waiting">(.*?)</table>', text, re.DOTALL)
        rows = re.findall(
            r'<a href="[^"]+">([^<]+)</a>.*?<td class="waiting__count">(\d+)</td>',
            table[1] if table else "",
            re.DOTALL,
        )
        return {html.unescape(label): int(count) for label, count in rows}

    return read
