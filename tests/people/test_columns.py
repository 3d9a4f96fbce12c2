"""What the report says of an account, and that each account is judged by its own rows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import translation

from cms.governance.grants import Role
from cms.people.accounts import accounts, inactive, without_group, without_second_step
from cms.people.report import group_names, login_text, second_step_text, wants_of
from tests.factories import make_user


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
A_YEAR_AGO = datetime(2025, 11, 22, 12, tzinfo=UTC)


def make_account(username="tili", role=None, *, superuser=False, **fields):
    user = make_user(role, username=username, superuser=superuser)
    User.objects.filter(pk=user.pk).update(**fields)
    return accounts().get(pk=user.pk)


def test_a_superuser_in_no_group_lacks_none():
    root = make_account(superuser=True)
    assert not accounts().filter(without_group()).exists()
    assert "Ei ryhmää" not in wants_of(root)


def test_a_superuser_is_told_beside_the_groups(groups):
    both = make_account("pomo", Role.COMMUNICATIONS, superuser=True)
    assert group_names(both) == "Viestintä, pääkäyttäjä"
    assert group_names(make_account("viestija", Role.COMMUNICATIONS)) == "Viestintä"
    assert group_names(make_account("kukaan")) == ""


def test_the_last_login_is_told_by_its_local_day():
    late = make_account(last_login=datetime(2026, 11, 20, 22, 30, tzinfo=UTC))
    assert login_text(late) == "21.11.2026"


@pytest.mark.parametrize(
    ("language", "never"), [("fi", "Ei koskaan"), ("sv", "Aldrig"), ("en", "Never")]
)
def test_an_account_that_never_came_is_told_so(language, never):
    account = make_account(last_login=None)
    with translation.override(language):
        assert login_text(account) == never


def test_exactly_a_year_is_not_yet_too_long():
    account = make_account(last_login=A_YEAR_AGO)
    assert "Ei käynyt vuoteen" not in wants_of(account)
    assert not accounts().filter(inactive()).exists()


def test_the_second_step_is_the_accounts_own():
    secured, other = make_account("turvattu"), make_account("toinen")
    Authenticator.objects.create(user_id=secured.pk, type="totp", data={})
    SocialAccount.objects.create(user_id=secured.pk, provider="oidc", uid="1")
    told = {user.username: second_step_text(user) for user in accounts()}
    assert told == {"turvattu": "Käytössä", "toinen": "Ei käytössä"}
    assert [user.pk for user in accounts().filter(without_second_step())] == [other.pk]
    assert not accounts().get(pk=other.pk).uses_organisation_login


@pytest.mark.parametrize("password", ["", make_password(None)], ids=["empty", "unusable"])
def test_an_account_without_any_way_in_still_wants_a_second_step(password):
    account = make_account(password=password)
    assert not account.has_password
    assert accounts().filter(without_second_step()).exists()
    assert "Ei kaksivaiheista kirjautumista" in wants_of(account)


def test_the_accounts_stand_by_last_name_and_then_first_name():
    for username, first, last in (
        ("1", "Aino", "Åberg"),
        ("2", "Bo", "Aalto"),
        ("3", "Ada", "Aalto"),
    ):
        make_account(username, first_name=first, last_name=last)
    assert [user.first_name for user in accounts()] == ["Ada", "Bo", "Aino"]


@pytest.mark.parametrize("role", [Role.DIGITAL_SERVICES, Role.COMMUNICATIONS])
def test_the_menu_leads_only_those_who_may_open_the_report(client, groups, role):
    client.force_login(make_user(role))
    shown = reverse("people_report") in client.get(reverse("wagtailadmin_home")).content.decode()
    assert shown is (role is Role.DIGITAL_SERVICES)
