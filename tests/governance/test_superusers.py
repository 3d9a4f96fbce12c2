"""Only a superuser makes, changes or removes a superuser."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from cms.governance.grants import Role
from tests.factories import PASSWORD, make_user


pytestmark = pytest.mark.django_db
REFUSED = "/admin/"


@pytest.fixture
def keeper(kept_roles, db, client):
    client.force_login(make_user(Role.DIGITAL_SERVICES, username="yllapitaja"))
    return client


@pytest.fixture
def root():
    return make_user(superuser=True, username="root")


@pytest.fixture
def as_root(client, root):
    client.force_login(root)
    return client


def form(username, **fields):
    names = {"first_name": "Uusi", "last_name": "Nimi", "email": f"{username}@example.net"}
    return {"username": username, "is_active": "on"} | names | fields


def new_account(**fields):
    return form("uusi", password1="Salainen-123-xyz", password2="Salainen-123-xyz", **fields)


def edit_url(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


def bulk_url(action, *users):
    ids = "&".join(f"id={user.pk}" for user in users)
    return f"{reverse('wagtail_bulk_action', args=['auth', 'user', action])}?{ids}"


def test_the_digital_services_make_accounts_but_no_superuser(keeper):
    keeper.post(reverse("wagtailusers_users:add"), new_account(is_superuser="on"))
    assert not User.objects.get(username="uusi").is_superuser


def test_they_make_nobody_a_superuser_afterwards(keeper):
    user = make_user(Role.COMMUNICATIONS, username="maija")
    keeper.post(edit_url(user), form("maija", is_superuser="on"))
    user.refresh_from_db()
    assert (user.last_name, user.is_superuser) == ("Nimi", False)


def test_the_forms_show_that_it_is_closed(keeper):
    for url in (reverse("wagtailusers_users:add"), edit_url(make_user())):
        response = keeper.get(url)
        assert response.context["form"].fields["is_superuser"].disabled
        assert "Vain pääkäyttäjä voi tehdä" in response.content.decode()


def test_they_do_not_change_themselves_into_one(keeper):
    user = User.objects.get(username="yllapitaja")
    keeper.post(edit_url(user), form("yllapitaja", is_superuser="on"))
    user.refresh_from_db()
    assert (user.last_name, user.is_superuser) == ("Nimi", False)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_superusers_account_is_closed_to_them(keeper, root, method):
    fields = form("root", password1="Kaapattu-123-xyz", password2="Kaapattu-123-xyz")
    response = getattr(keeper, method)(edit_url(root), fields)
    assert response["Location"] == REFUSED
    root.refresh_from_db()
    assert root.email == "root@example.org"
    assert root.check_password(PASSWORD)


def test_they_do_not_remove_a_superuser(keeper, root):
    response = keeper.post(reverse("wagtailusers_users:delete", args=[root.pk]))
    assert response["Location"] == REFUSED
    assert User.objects.filter(pk=root.pk).exists()


@pytest.mark.parametrize(
    ("action", "fields"),
    [("set_active_state", {"mark_as_active": "False"}), ("delete", {}), ("assign_role", {})],
)
def test_neither_do_they_many_at_once(keeper, root, action, fields):
    if action == "assign_role":
        fields = {"role": Group.objects.get(name=Role.ORGANISERS).pk}
    keeper.post(bulk_url(action, root), fields)
    root.refresh_from_db()
    assert root.is_active
    assert not root.groups.exists()


def test_other_accounts_are_closed_many_at_once(keeper):
    users = [make_user(), make_user()]
    keeper.post(bulk_url("set_active_state", *users), {"mark_as_active": "False"})
    assert not User.objects.filter(pk__in=[user.pk for user in users], is_active=True).exists()


@pytest.mark.parametrize("name", ["wagtailusers_users:index", "people_report"])
def test_the_lists_lead_only_to_accounts_that_may_be_changed(keeper, root, name):
    other, html = make_user(), keeper.get(reverse(name)).content.decode()
    assert f'href="{edit_url(other)}"' in html
    assert f'href="{edit_url(root)}"' not in html
    assert "root" in html


def test_no_account_is_copied(as_root, root):
    assert as_root.get(f"/admin/users/copy/{root.pk}/").status_code == 404


def test_a_superuser_makes_changes_and_removes_another(as_root):
    as_root.post(reverse("wagtailusers_users:add"), new_account(is_superuser="on"))
    other = User.objects.get(username="uusi")
    assert other.is_superuser
    as_root.post(edit_url(other), form("uusi", first_name="Toinen", is_superuser="on"))
    other.refresh_from_db()
    assert (other.first_name, other.is_superuser) == ("Toinen", True)
    as_root.post(reverse("wagtailusers_users:delete", args=[other.pk]))
    assert not User.objects.filter(pk=other.pk).exists()


def test_a_superuser_takes_it_from_another(as_root):
    other = make_user(superuser=True, username="toinen")
    as_root.post(edit_url(other), form("toinen"))
    other.refresh_from_db()
    assert not other.is_superuser
