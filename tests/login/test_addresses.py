"""The organisation's login and e-mail addresses: none, not confirmed, not valid, shared by two people."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse

from cms.governance.grants import Role

from .accounts import groups_of, make_account
from .provider import START


HOME = "/admin/"
User = get_user_model()


def without(person, *claims):
    for claim in claims:
        del person[claim]


@pytest.mark.parametrize("address", ["missing", None, "", " ", "ei osoite", ["a@b.example"], 5])
def test_somebody_without_a_usable_address_comes_in_without_one(client, provider, come_in, address):
    provider.person["email"] = address
    if address == "missing":
        without(provider.person, "email", "email_verified")
    assert come_in()["Location"] == HOME
    user = User.objects.get(username="maija")
    assert user.email == ""
    assert groups_of(user) == {Role.COMMUNICATIONS}
    assert not EmailAddress.objects.exists()
    assert client.get(HOME).status_code == 200


def test_two_people_without_addresses_are_two_accounts(client, provider, come_in):
    without(provider.person, "email")
    come_in()
    client.logout()
    provider.person |= {"sub": "sub-2", "preferred_username": "matti"}
    assert come_in()["Location"] == HOME
    assert SocialAccount.objects.count() == User.objects.exclude(socialaccount=None).count() == 2


def test_somebody_without_address_and_login_name_comes_in_too(provider, come_in):
    without(provider.person, "email", "preferred_username", "given_name", "family_name")
    assert come_in()["Location"] == HOME
    assert SocialAccount.objects.get().user.username


def test_somebody_without_an_address_is_the_same_account_next_time(client, provider, come_in):
    without(provider.person, "email")
    for _ in range(2):
        assert come_in()["Location"] == HOME
        client.logout()
    assert SocialAccount.objects.count() == 1


@pytest.mark.parametrize("confirmed", [False, "false", "0", None])
def test_an_address_that_the_service_has_not_confirmed_is_not_kept(
    client, provider, come_in, confirmed
):
    provider.person["email_verified"] = confirmed
    assert come_in()["Location"] == HOME
    assert User.objects.get(username="maija").email == ""
    assert not EmailAddress.objects.exists()
    client.logout()
    client.post(reverse("account_reset_password"), {"email": "maija@example.org"})
    assert not mail.outbox


@pytest.mark.parametrize("confirmed", [True, "true", "missing"])
def test_an_address_is_kept_when_the_service_says_nothing_against_it(provider, come_in, confirmed):
    provider.person["email_verified"] = confirmed
    if confirmed == "missing":
        without(provider.person, "email_verified")
    come_in()
    assert User.objects.get(username="maija").email == "maija@example.org"


@pytest.mark.parametrize("address", ["maija@example.org", "MAIJA@example.org"])
def test_the_second_person_with_an_address_is_told_that_it_is_taken(
    client, provider, come_in, address
):
    come_in()
    client.logout()
    provider.person |= {"sub": "sub-2", "preferred_username": "matti", "email": address}
    response = come_in()
    assert response.status_code == 403
    text = response.content.decode()
    assert "toisella henkilöllä" in text
    assert "kirjautua salasanalla" not in text
    assert SocialAccount.objects.get().uid == "sub-1"


def test_an_address_that_somebody_took_later_changes_nothing(client, provider, come_in):
    come_in()
    client.logout()
    make_account("maija@example.org")
    assert come_in()["Location"] == HOME


def test_names_may_come_in_the_token_alone(provider, come_in):
    provider.token_changes = dict(provider.person)
    provider.person = {"sub": "sub-1"}
    assert come_in()["Location"] == HOME
    user = User.objects.get(username="maija")
    assert (user.first_name, user.email) == ("Maija", "maija@example.org")


@pytest.mark.parametrize("claim", ["preferred_username", "given_name", "family_name", "name"])
def test_a_name_that_is_no_text_is_not_taken(provider, come_in, claim):
    provider.person[claim] = ["Maija"]
    assert come_in()["Location"] == HOME


@pytest.mark.parametrize("answer", [[], "maija", None, {"sub": None}])
def test_an_answer_that_tells_of_nobody_lets_nobody_in(client, provider, answer):
    there = client.post(START, {"process": "login"})
    back = provider.authorize(there["Location"])
    provider.userinfo_changes = answer
    assert client.get(back).status_code == 403
    assert not SocialAccount.objects.exists()
