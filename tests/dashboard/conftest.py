"""A site with its rights, and what a user's dashboard says."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_site, make_user


@pytest.fixture
def home(db):
    site = make_site()
    apply_governance()
    home = site.root_page.specific
    home.save_revision().publish()
    return home


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
