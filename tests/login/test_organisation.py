"""The organisation's own login: who is let in, as whom, and with which groups."""

from __future__ import annotations

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.checks import run_checks
from django.urls import reverse

from cms.governance.grants import Role
from cms.login.checks import organisation_login_is_complete
from tests.factories import PASSWORD, make_user

from .accounts import groups_of
from .provider import START


HOME = "/admin/"
User = get_user_model()


def test_the_login_page_offers_it_by_name(client, provider):
    html = client.get(reverse("account_login")).content.decode()
    assert "Kirjaudu: Kymenlaakson tunnus" in html
    assert f'action="{START}"' in html


def test_without_the_setting_it_is_neither_offered_nor_there(client, site):
    assert START not in client.get(reverse("account_login")).content.decode()
    assert client.post(START).status_code == 404
    assert client.get(f"{START}callback/").status_code == 404


def test_only_the_button_starts_it(client, provider):
    assert client.get(START)["Location"] == reverse("account_login")


def test_a_new_colleague_gets_an_account_with_the_groups_of_the_map(client, come_in):
    assert come_in()["Location"] == HOME
    user = User.objects.get(username="maija")
    assert (user.first_name, user.last_name) == ("Maija", "Mallikas")
    assert user.email == "maija@example.org"
    assert groups_of(user) == {Role.COMMUNICATIONS}
    assert not user.has_usable_password()
    assert not user.is_superuser
    assert client.get(HOME).status_code == 200


def test_the_next_page_is_kept(come_in):
    assert come_in(next="/admin/account/")["Location"] == "/admin/account/"


def test_no_token_of_the_service_is_kept(come_in):
    come_in()
    assert not SocialToken.objects.exists()


def test_somebody_without_a_group_of_the_map_is_refused_clearly(client, provider, come_in):
    provider.person["groups"] = ["muita"]
    response = come_in()
    assert response.status_code == 403
    assert "Sinut tunnistettiin, mutta sinulla ei ole oikeuksia" in response.content.decode()
    assert not User.objects.filter(username="maija").exists()
    assert client.get(HOME).status_code == 302


@pytest.mark.parametrize("groups", [None, [], "tray-nothing", {"a": 1}])
def test_odd_claims_give_no_group(provider, come_in, groups):
    provider.person["groups"] = groups
    assert come_in().status_code == 403


def test_one_group_may_come_as_a_word(provider, come_in):
    provider.person["groups"] = "tray-editors"
    assert come_in()["Location"] == HOME


def test_the_claim_may_be_in_the_token(provider, come_in):
    del provider.person["groups"]
    provider.token_changes = {"groups": ["tray-owners"]}
    come_in()
    user = User.objects.get(username="maija")
    assert groups_of(user) == {Role.DIGITAL_SERVICES, Role.MUNICIPALITIES}


def test_each_login_adds_and_removes_groups_of_the_map_and_leaves_the_others(
    client, provider, come_in
):
    come_in()
    user = User.objects.get(username="maija")
    user.groups.add(Group.objects.get(name=Role.ORGANISERS))
    client.logout()
    provider.person["groups"] = ["tray-owners"]
    come_in()
    assert groups_of(user) == {Role.DIGITAL_SERVICES, Role.MUNICIPALITIES, Role.ORGANISERS}


def test_who_lost_all_groups_is_refused_at_the_next_login(client, provider, come_in):
    come_in()
    client.logout()
    provider.person["groups"] = []
    assert come_in().status_code == 403
    assert groups_of(User.objects.get(username="maija")) == set()
    assert client.get(HOME).status_code == 302


def test_a_group_of_the_map_that_does_not_exist_is_told_in_the_log(settings, come_in, caplog):
    caplog.set_level("WARNING")
    settings.OIDC_GROUP_MAP = {"tray-editors": [Role.COMMUNICATIONS.value, "Olematon"]}
    come_in()
    assert "OIDC_GROUP_MAP names groups that do not exist: ['Olematon']" in caplog.text


def test_the_same_person_is_the_same_account_under_a_new_name(client, provider, come_in):
    come_in()
    client.logout()
    provider.person |= {"preferred_username": "maija.uusi", "email": "uusi@example.org"}
    come_in()
    assert User.objects.filter(socialaccount__uid="sub-1").count() == 1
    assert SocialAccount.objects.count() == 1


def test_only_what_decides_the_groups_is_kept_of_what_the_service_tells(client, provider, come_in):
    provider.person |= {"hetu": "010101-123N", "phone_number": "+358401234567"}
    provider.token_changes = {"hetu": "010101-123N"}
    for _ in range(2):
        come_in()
        assert SocialAccount.objects.get().extra_data == {
            "userinfo": {"sub": "sub-1", "groups": ["tray-editors"]},
            "id_token": {"sub": "sub-1"},
        }
        client.logout()


def test_a_taken_username_gets_another(provider, come_in):
    other = make_user(username="maija")
    other.email = "maija@example.net"
    other.save()
    assert come_in()["Location"] == HOME
    assert SocialAccount.objects.get().user.username != "maija"


def test_a_closed_account_stays_closed(client, come_in):
    come_in()
    User.objects.filter(username="maija").update(is_active=False)
    client.logout()
    response = come_in()
    assert response.status_code == 403
    assert "Tilisi on suljettu" in response.content.decode()


def test_the_service_counts_as_a_second_factor(settings, client, provider, come_in):
    settings.MFA_REQUIRED_FOR = [Role.DIGITAL_SERVICES.value]
    provider.person["groups"] = ["tray-owners"]
    come_in()
    assert client.get(HOME).status_code == 200


def test_the_password_of_the_same_account_still_needs_one(settings, client, provider, come_in):
    settings.MFA_REQUIRED_FOR = [Role.DIGITAL_SERVICES.value]
    provider.person["groups"] = ["tray-owners"]
    come_in()
    client.logout()
    user = User.objects.get(username="maija")
    user.set_password(PASSWORD)
    user.save()
    client.post(reverse("account_login"), {"username": "maija", "password": PASSWORD})
    assert client.get(HOME)["Location"] == reverse("mfa_activate_totp")


def test_nobody_connects_a_second_account_by_asking_for_it(client, provider):
    """The process "connect" would tie the service's account to whoever is logged in."""
    other = make_user(Role.COMMUNICATIONS)
    client.force_login(other)
    there = client.post(START, {"process": "connect"})
    client.get(provider.authorize(there["Location"]))
    assert not SocialAccount.objects.filter(user=other).exists()


def test_the_settings_are_checked(settings, provider):
    assert not [error for error in run_checks() if error.id in {"tarjotin.E006", "tarjotin.E007"}]
    settings.OIDC_CLIENT_SECRET = settings.OIDC_NAME = ""
    settings.OIDC_GROUP_MAP = {"a": 1}
    errors = [error.msg for error in organisation_login_is_complete(None)]
    assert errors == [
        "OIDC_ISSUER is set, but OIDC_CLIENT_SECRET is not.",
        "OIDC_ISSUER is set, but OIDC_NAME is not.",
        "OIDC_GROUP_MAP must be JSON: values of the claim and names of groups.",
    ]
