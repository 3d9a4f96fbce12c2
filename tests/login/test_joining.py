"""An account and a person of the organisation: joined by the keeper, never by an e-mail address."""

from __future__ import annotations

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.urls import reverse

from cms.governance.grants import Role
from tests.factories import PASSWORD, make_user

from .accounts import groups_of, make_account


HOME = "/admin/"
User = get_user_model()


@pytest.mark.parametrize("confirmed", [True, False])
@pytest.mark.parametrize("address", ["maija@example.org", "MAIJA@example.org"])
def test_an_address_joins_no_account(provider, come_in, confirmed, address):
    user = make_account(address, superuser=True)
    provider.person["email_verified"] = confirmed
    response = come_in()
    assert response.status_code == 403
    assert "Sivustolla on jo tili sähköpostiosoitteellasi" in response.content.decode()
    assert not SocialAccount.objects.exists()
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_an_address_that_two_accounts_have_joins_neither(provider, come_in):
    users = [make_account("maija@example.org", role=Role.ORGANISERS) for _ in range(2)]
    assert come_in().status_code == 403
    assert not SocialAccount.objects.exists()
    assert [groups_of(user) for user in users] == [{Role.ORGANISERS}] * 2


def test_a_colleague_who_takes_the_owners_address_gets_no_rights(provider, come_in):
    mal = make_account("maija@example.org", role=Role.COMMUNICATIONS)
    provider.person["groups"] = ["tray-owners"]
    come_in()
    assert groups_of(mal) == {Role.COMMUNICATIONS}


def test_an_editor_does_not_change_the_own_address(client, site):
    user = make_user(Role.COMMUNICATIONS)
    client.force_login(user)
    url, fields = reverse("wagtailadmin_account"), {}
    for form in client.get(url).context["panels_by_tab"].values():
        for panel in form:
            bound = panel.get_form()
            fields |= {
                bound.add_prefix(n): bound.get_initial_for_field(f, n) or ""
                for n, f in bound.fields.items()
            }
    fields |= {"name_email-first_name": "Uusi", "name_email-last_name": "Nimi"}
    client.post(url, fields | {"name_email-email": "boss@example.org"})
    user.refresh_from_db()
    assert (user.first_name, user.email) == ("Uusi", f"{user.username}@example.org")


def test_the_keeper_joins_an_account_which_keeps_its_password(client, come_in):
    user = make_account("maija@example.org", role=Role.ORGANISERS)
    for _ in range(2):
        call_command("join_organisation_login", user.username, "--subject", "sub-1")
    assert come_in()["Location"] == HOME
    assert SocialAccount.objects.get().user == user
    assert groups_of(user) == {Role.ORGANISERS, Role.COMMUNICATIONS}
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("username", "subject", "told"),
    [
        ("nobody", "sub-2", "There is no account nobody."),
        ("toinen", " ", "The subject is empty."),
        ("toinen", "sub-1", "sub-1 is joined to ensimmainen already."),
    ],
)
def test_only_one_account_and_one_person_are_joined(site, username, subject, told):
    for name in ("ensimmainen", "toinen"):
        make_user(username=name)
    call_command("join_organisation_login", "ensimmainen", "--subject", "sub-1")
    with pytest.raises(CommandError, match=told):
        call_command("join_organisation_login", username, "--subject", subject)
    assert SocialAccount.objects.count() == 1
