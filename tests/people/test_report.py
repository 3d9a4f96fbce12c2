"""The report on accounts: groups, last login, second step."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.governance.grants import Role
from cms.people.accounts import accounts, inactive, without_group, without_second_step
from cms.people.dashboard import inactive_line
from cms.people.report import WANTS, second_step_text, wants_of
from tests.factories import make_user


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture
def keeper(client, groups):
    user = make_user(Role.DIGITAL_SERVICES, username="yllapitaja")
    client.force_login(user)
    return client


def make_account(username, role=Role.COMMUNICATIONS, **fields):
    user = make_user(role, username=username)
    User.objects.filter(pk=user.pk).update(**fields)
    return user


def listed(client, **query):
    response = client.get(reverse("people_report"), query)
    assert response.status_code == 200
    return {user.username for user in response.context["object_list"]}


@pytest.mark.parametrize("role", list(Role))
def test_only_those_who_keep_the_accounts_see_them(client, groups, role):
    client.force_login(make_user(role))
    allowed = client.get(reverse("people_report")).status_code == 200
    assert allowed is (role is Role.DIGITAL_SERVICES)


@pytest.mark.parametrize(
    ("last_login", "joined", "expected"),
    [
        (datetime(2026, 11, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC), False),
        (datetime(2025, 11, 22, 12, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC), False),
        (datetime(2025, 11, 22, 11, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC), True),
        (None, datetime(2026, 10, 1, tzinfo=UTC), False),
        (None, datetime(2025, 10, 1, tzinfo=UTC), True),
    ],
)
def test_an_account_is_inactive_after_twelve_months(groups, last_login, joined, expected):
    make_account("tili", last_login=last_login, date_joined=joined)
    assert accounts().filter(inactive()).exists() is expected


def test_recovery_codes_alone_are_no_second_step(groups):
    user = make_account("tili")
    Authenticator.objects.create(user=user, type="recovery_codes", data={})
    assert accounts().filter(without_second_step()).exists()
    Authenticator.objects.create(user=user, type="totp", data={})
    assert not accounts().filter(without_second_step()).exists()


def test_the_organisations_login_counts_as_a_second_step(groups):
    user = make_account("tili", password=make_password(None))
    SocialAccount.objects.create(user=user, provider="oidc", uid="1")
    assert not accounts().filter(without_second_step()).exists()
    assert wants_of(accounts().get()) == []


def test_a_password_beside_the_organisations_login_needs_a_second_step_of_its_own(groups):
    user = make_account("tili")
    SocialAccount.objects.create(user=user, provider="oidc", uid="1")
    assert accounts().filter(without_second_step()).exists()
    assert [str(WANTS["second_step"])] == wants_of(accounts().get())
    assert second_step_text(accounts().get()) == "Ei käytössä"


def test_a_closed_account_wants_nothing(groups):
    make_account("tili", role=None, is_active=False, last_login=datetime(2020, 1, 1, tzinfo=UTC))
    for condition in (inactive(), without_second_step(), without_group()):
        assert not accounts().filter(condition).exists()
    assert wants_of(accounts().get()) == []


@pytest.mark.parametrize(
    ("wants", "expected"),
    [
        ("inactive", {"poissa"}),
        ("group", {"ryhmaton"}),
        ("second_step", {"poissa", "ryhmaton", "yllapitaja"}),
    ],
)
def test_the_filter_and_the_labels_agree(keeper, wants, expected):
    make_account("poissa", last_login=datetime(2024, 1, 1, tzinfo=UTC))
    make_account("ryhmaton", role=None)
    secured = make_account("turvattu")
    Authenticator.objects.create(user=secured, type="totp", data={})
    assert listed(keeper, wants=wants) == expected
    label = {"inactive": "Ei käynyt vuoteen", "group": "Ei ryhmää"}.get(wants, "Ei kaksivaiheista")
    told = {u.username for u in accounts() if any(label in want for want in wants_of(u))}
    assert told == expected


def test_the_list_is_narrowed_by_group(keeper):
    make_account("viestija")
    group = accounts().get(username="viestija").groups.get()
    assert listed(keeper, groups=group.pk) == {"viestija"}


def test_the_export_tells_groups_and_second_step_in_words(keeper):
    make_account("viestija", first_name="=cmd")
    response = keeper.get(reverse("people_report"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    assert "Viestintä" in text
    assert "'=cmd" in text


def test_more_accounts_do_not_mean_more_queries(keeper):
    url = reverse("people_report")
    keeper.get(url)
    with CaptureQueriesContext(connection) as few:
        keeper.get(url)
    for number in range(10):
        make_account(f"tili{number}")
    with CaptureQueriesContext(connection) as many:
        keeper.get(url)
    assert len(many) == len(few)


def test_the_dashboard_tells_how_many_are_inactive(groups, rf):
    make_account("poissa", last_login=datetime(2024, 1, 1, tzinfo=UTC))
    request = rf.get("/admin/")
    request.user = make_user(Role.DIGITAL_SERVICES)
    assert inactive_line(request).count == 1
    request.user = make_user(Role.COMMUNICATIONS)
    assert inactive_line(request) is None
