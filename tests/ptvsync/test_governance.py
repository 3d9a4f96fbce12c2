"""Which roles find and read the registry and its diary in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cms.governance.grants import Role
from ptvsync.models import SyncRun
from tests.factories import make_user

from .test_admin_read_only import (
    ACTIONS,
    CHANGES,
    MODELS,
    READING,
    addresses,
    extra_addresses,
    is_refused,
    make_row,
    snapshot,
)


pytestmark = pytest.mark.django_db
KEEPERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
READERS = KEEPERS | {Role.THEME_OWNERS, Role.MUNICIPALITIES}
EVERY_ROLE = pytest.mark.parametrize("role", list(Role))
EVERY_MODEL = pytest.mark.parametrize("model", MODELS)


def may_read(role, model):
    return role in (KEEPERS if model is SyncRun else READERS)


@pytest.fixture
def log_in(kept_roles, db, client):
    def enter(role):
        client.force_login(make_user(role))
        return client

    return enter


@EVERY_ROLE
@EVERY_MODEL
def test_a_role_lists_inspects_and_sees_usage_as_its_grants_say(log_in, role, model):
    client, row = log_in(role), make_row(model)
    allowed = may_read(role, model)

    for name, url in addresses(model, row):
        if name in READING:
            response = client.get(url)
            assert (response.status_code == 200) is allowed, name
            assert is_refused(response) is not allowed, name


@EVERY_ROLE
@EVERY_MODEL
def test_the_menu_leads_there(log_in, role, model):
    html = log_in(role).get(reverse("wagtailadmin_home")).content.decode()

    assert (f'"{reverse(model.snippet_viewset.get_url_name("list"))}"' in html) is may_read(
        role, model
    )


@EVERY_ROLE
@EVERY_MODEL
def test_no_role_changes_anything(log_in, role, model):
    client, row = log_in(role), make_row(model)
    before = snapshot()

    changing = [pair for pair in addresses(model, row) if pair[0] not in READING | ACTIONS]
    for name, url in [*changing, *extra_addresses(model, row)]:
        client.post(url, CHANGES)
        assert snapshot() == before, name
