"""The history of a theme names its keepers as long as they have accounts, and not after that."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from tests.factories import make_user
from themepages.keepers.assigning import ACTION, assign_keepers


pytestmark = pytest.mark.django_db


def sentence(theme):
    entry = PageLogEntry.objects.filter(page=theme.pk, action=ACTION).latest("timestamp")
    return str(entry.formatter.format_message(entry))


def stored(theme):
    return str(PageLogEntry.objects.filter(page=theme.pk, action=ACTION).values_list("data"))


@pytest.fixture
def aino():
    user = make_user(username="aino.virtanen")
    user.first_name, user.last_name = "Aino", "Virtanen"
    user.save()
    return user


def test_the_keepers_are_named(theme, aino, editor):
    assign_keepers(theme, aino, None, editor)
    assert sentence(theme) == "Omistaja: Aino Virtanen, varahenkilö: ei ketään"


def test_a_removed_account_leaves_no_name_behind(theme, aino, editor):
    assign_keepers(theme, aino, None, editor)
    aino.delete()
    assert "Aino" not in stored(theme)
    assert sentence(theme) == "Omistaja: poistettu tili, varahenkilö: ei ketään"


def test_names_that_the_history_holds_already_become_numbers(theme, aino):
    log(instance=theme, action=ACTION, data={"owner": "Aino Virtanen", "deputy": ""})
    log(instance=theme, action=ACTION, data={"owner": "Poissa Oleva", "deputy": "Aino Virtanen"})
    migration = import_module("themepages.keepers.migrations.0002_names_out_of_the_history")
    migration.take_names_away(apps, None)
    rows = PageLogEntry.objects.filter(action=ACTION).order_by("timestamp")
    assert [entry.data for entry in rows] == [
        {"owner": aino.pk, "deputy": None},
        {"owner": 0, "deputy": aino.pk},
    ]
