"""A site with its roles, a theme with an owner, and people who log in."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Site

from cms.governance.grants import Role
from tests.factories import make_theme, make_user
from themepages.keepers.models import ThemeApproval


@pytest.fixture
def home(kept_roles, db):
    return Site.objects.get().root_page


@pytest.fixture
def asking(home):
    ThemeApproval.objects.create(site=Site.objects.get(), asks_keepers=True)
    return home


@pytest.fixture
def owner(home):
    return make_user(Role.THEME_OWNERS, username="omistaja")


@pytest.fixture
def theme(home, owner):
    return make_theme(home, owner=owner)


@pytest.fixture
def other_theme(home):
    stranger = make_user(Role.THEME_OWNERS, username="toinen")
    return make_theme(home, title="Ravitsemus", slug="ravitsemus", owner=stranger)


@pytest.fixture
def editor(home):
    return make_user(Role.COMMUNICATIONS, username="viestija")


def leave_role(user):
    user.groups.remove(Group.objects.get(name=Role.THEME_OWNERS))
