"""Nobody, not even a superuser, changes registry rows in the admin: every role at every address."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import NoReverseMatch, reverse
from wagtail.permissions import policy_registry

from ptvsync.admin.viewsets import RegistryGroup
from ptvsync.models import (
    Municipality,
    Organization,
    Service,
    ServiceChannel,
    ServiceCollection,
    SyncRun,
)

from .factories import make_channel, make_collection, make_organization, make_service


pytestmark = pytest.mark.django_db
MODELS = [Service, Organization, ServiceChannel, ServiceCollection, Municipality, SyncRun]
READING = {"list", "list_results", "inspect", "usage"}
# What is done about runs, tested role by role in test_admin_actions.py.
ACTIONS = {"start", "cancel", "accept", "reject", "refresh"}
CUSTOM = {Service: {"refresh_service"}, SyncRun: {"run_syncrun", "decide_syncrun"}}
CHANGES = {
    "name": "Muutettu",
    "slug": "muutettu",
    "status": "withdrawn",
    "message": "Muutettu",
    "post_data": "x",
}


def make_row(model):
    makers = {
        Service: make_service,
        Organization: make_organization,
        ServiceChannel: make_channel,
        ServiceCollection: make_collection,
    }
    if model is SyncRun:
        return SyncRun.objects.create(
            started_at="2026-11-22T03:30:00Z", kind="full", api_version="12"
        )
    if model is Municipality:
        fields = {"names": {"fi": "Kotka"}, "slug": "kotka"}
        return Municipality.objects.get_or_create(code="285", defaults=fields)[0]
    return makers[model]()


def make_user(role):
    users = get_user_model().objects
    if role == "superuser":
        return users.create_superuser(role, password="x")
    user = users.create_user(role, password="x")
    codes = {"reader": "view_", "outsider": ""}[role]
    wanted = Permission.objects.filter(
        content_type__app_label="ptvsync", codename__startswith=codes
    )
    admin = Permission.objects.filter(codename="access_admin")
    user.user_permissions.set([*(wanted if codes else []), *admin])
    return user


@pytest.fixture
def client_of(client):
    def log_in(role):
        if role != "anonymous":
            client.force_login(make_user(role))
        return client

    return log_in


def addresses(model, row):
    """Every address of the model's viewset: (name, url)."""
    viewset = model.snippet_viewset
    for pattern in viewset.get_urlpatterns():
        name = viewset.get_url_name(pattern.name)
        yield pattern.name, _reverse(name, row)


def _reverse(name, row):
    for arguments in ([], [row.pk], [row.pk, 1], [row.pk, 1, 1]):
        try:
            return reverse(name, args=arguments)
        except NoReverseMatch:
            continue
    raise AssertionError(name)


def extra_addresses(model, row):
    """Addresses outside the viewset that change snippets."""
    bulk = reverse("wagtail_bulk_action", args=["ptvsync", model._meta.model_name, "delete"])
    yield "bulk delete", f"{bulk}?id={row.pk}"
    yield "bulk delete all", f"{bulk}?id=all"
    yield (
        "translate",
        reverse(
            "wagtail_localize:submit_snippet_translation",
            args=["ptvsync", model._meta.model_name, row.pk],
        ),
    )


def snapshot():
    return [list(model.objects.order_by("pk").values()) for model in MODELS]


def is_refused(response):
    if response.status_code in (403, 404, 405):
        return True
    doors = (reverse("wagtailadmin_home"), reverse("wagtailadmin_login"))
    return response.status_code == 302 and response.url.split("?")[0] in doors


@pytest.mark.parametrize("role", ["superuser", "reader", "outsider", "anonymous"])
@pytest.mark.parametrize("model", MODELS)
def test_every_address_that_changes_something_is_refused(client_of, model, role):
    client, row = client_of(role), make_row(model)
    before = snapshot()

    changing = [pair for pair in addresses(model, row) if pair[0] not in READING | ACTIONS]
    for name, url in [*changing, *extra_addresses(model, row)]:
        if not name.startswith("bulk"):
            assert is_refused(client.get(url)), (role, name)
        client.post(url, CHANGES)
        assert snapshot() == before, (role, name)


def test_the_matrix_has_the_addresses_that_matter():
    row = make_row(Service)
    names = {name for name, _url in addresses(Service, row)}

    assert {"add", "edit", "delete", "history", "list", "inspect", "usage"} <= names
    assert "copy" not in names


@pytest.mark.parametrize(
    ("role", "allowed"),
    [("superuser", True), ("reader", True), ("outsider", False), ("anonymous", False)],
)
@pytest.mark.parametrize("model", MODELS)
def test_those_who_may_view_can_list_inspect_and_see_usage(client_of, model, role, allowed):
    client, row = client_of(role), make_row(model)

    for name, url in addresses(model, row):
        if name in READING:
            response = client.get(url)
            assert (response.status_code == 200, is_refused(response)) == (allowed, not allowed), (
                name
            )


@pytest.mark.parametrize("model", MODELS)
def test_no_permission_changes_a_row(model):
    codenames = Permission.objects.filter(
        content_type__app_label="ptvsync", content_type__model=model._meta.model_name
    ).values_list("codename", flat=True)

    assert set(codenames) == {f"view_{model._meta.model_name}"} | CUSTOM.get(model, set())


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("action", ["add", "change", "delete", "publish", "lock", "unlock"])
def test_the_policy_denies_a_superuser_everything_else(model, action):
    policy = policy_registry.get_by_type(model)
    user = make_user("superuser")

    assert not policy.user_has_permission(user, action)
    assert not policy.users_with_any_permission([action]).exists()
    assert policy.user_has_permission(user, "view")


def test_all_of_them_are_in_the_menu_group():
    assert [viewset.model for viewset in RegistryGroup.items] == MODELS
