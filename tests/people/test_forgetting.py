"""A removed account leaves its number in the history, not its name."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from tests.factories import make_user


pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(kept_site, db, client):
    client.force_login(make_user(superuser=True))
    return client


@pytest.fixture
def leaver():
    user = make_user(username="aino.virtanen")
    log(instance=user, action="wagtail.edit")
    return user


def labels():
    return set(ModelLogEntry.objects.values_list("label", flat=True))


def remove(client, user):
    return client.post(reverse("wagtailusers_users:delete", args=[user.pk]))


def remove_with_others(client, user):
    url = reverse("wagtail_bulk_action", args=["auth", "user", "delete"])
    return client.post(f"{url}?id={user.pk}&next=/admin/")


@pytest.mark.parametrize("way", [remove, remove_with_others])
def test_the_name_is_forgotten_however_the_account_is_removed(
    keeper, leaver, way, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        way(keeper, leaver)
    assert not User.objects.filter(username="aino.virtanen").exists()
    assert labels() == {str(leaver.pk)}


def test_other_accounts_keep_their_names(leaver, django_capture_on_commit_callbacks):
    other = make_user(username="olli")
    log(instance=other, action="wagtail.edit")
    with django_capture_on_commit_callbacks(execute=True):
        leaver.delete()
    assert "olli" in labels()
