"""Every role at every address that the project adds to the admin, and what its pages lead to."""

from __future__ import annotations

import re

import pytest
from django.db import transaction
from django.urls import Resolver404, resolve, reverse

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_user
from tests.kept_rows import kept_rows

from .addresses import our_addresses
from .table import ADDRESSES, LED_TO_BY_WAGTAIL, MODELS, NOBODY, row_of
from .world import make_world


ROLES = [*Role, "superuser", "anonymous"]
DOORS = {"/admin/", "/admin/login/"}
LINK = re.compile(r'(?:href|action|"url")=?:? ?"(/admin/[^"?#]*)')


def make_governed_world():
    world = make_world()
    apply_governance()
    return world


@pytest.fixture(scope="module")
def _world(django_db_setup, django_db_blocker):
    with kept_rows(django_db_blocker, make_governed_world) as world:
        yield world


@pytest.fixture
def world(_world, db):
    """Asked for the keys of its rows only."""
    return _world


@pytest.fixture
def enter(client):
    def log_in(role):
        if role == "superuser":
            client.force_login(make_user(superuser=True))
        elif role != "anonymous":
            client.force_login(make_user(role))
        return client

    return log_in


def may(role, row):
    if role == "anonymous":
        return row.public
    if row.who is NOBODY:
        return False
    return role == "superuser" or role in row.who


def address(row, world):
    name, _, model = row.name.partition(" ")
    keys = [getattr(world, row.row).pk] if row.row else []
    return reverse(name, args=[*model.split("."), *keys] if model else [*row.args, *keys])


def ask(client, row, world):
    """The answer; whatever it did is undone."""
    with transaction.atomic():
        response = getattr(client, row.method)(address(row, world))
        transaction.set_rollback(True)
    return response


def is_refused(row, response):
    if response.status_code in (403, 404, 405):
        return True
    leads_to = response.get("Location", "").split("?")[0]
    # Who is logged in already is led from the login to the admin.
    return leads_to in DOORS and not row.public


def rows():
    return [row for found in our_addresses() if (row := row_of(found.name))]


def test_every_address_that_we_add_has_a_row():
    missing = sorted(found.name for found in our_addresses() if row_of(found.name) is None)
    assert not missing, (
        "Say in tests/permissions/table.py who may reach these addresses of the admin: add a Row to "
        f"ADDRESSES, or a Model to MODELS for a viewset: {', '.join(missing)}"
    )


def test_no_row_is_about_an_address_that_is_gone():
    names = {found.name for found in our_addresses()}
    spaces = {re.sub("^wagtailsnippets?(choosers)?_", "", name.split(":")[0]) for name in names}
    assert {row.name for row in ADDRESSES} <= names
    assert set(MODELS) <= spaces


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_what_the_table_says_and_is_led_nowhere_else(enter, world, role):
    client, wrong, dead_ends = enter(role), [], set()
    for row in rows():
        response = ask(client, row, world)
        if is_refused(row, response) is may(role, row):
            wrong.append(f"{row.name}: {response.status_code} {response.get('Location', '')}")
        elif response.status_code == 200 and role not in ("superuser", "anonymous"):
            dead_ends |= {f"{row.name} → {link}" for link in closed_links(response, role)}
    assert not wrong, f"{role} differs from the table at: {', '.join(wrong)}"
    assert not dead_ends, f"{role} is shown links that are closed to it: {sorted(dead_ends)}"


def closed_links(response, role):
    """Our addresses that a page links to and that the table closes to the role."""
    if "text/html" not in response["Content-Type"] or response.streaming:
        return
    for link in set(LINK.findall(response.content.decode())):
        row = row_of(name_of(link))
        if row and row.name not in LED_TO_BY_WAGTAIL and not may(role, row):
            yield link


def name_of(link):
    try:
        match = resolve(link)
    except Resolver404:
        return ""
    if match.view_name == "wagtailsettings:edit":
        return f"{match.view_name} {match.args[0]}.{match.args[1]}" if match.args else ""
    return match.view_name


@pytest.mark.parametrize("role", [role for role in ROLES if role != "superuser"])
def test_who_is_refused_changes_nothing_by_posting(enter, world, role):
    client, wrong = enter(role), []
    for row in rows():
        if may(role, row):
            continue
        with transaction.atomic():
            response = client.post(address(row, world), {"name": "x", "yes": "1"})
            transaction.set_rollback(True)
        if not is_refused(row, response):
            wrong.append(f"{row.name}: {response.status_code}")
    assert not wrong, f"{role} may post to: {', '.join(wrong)}"


@pytest.mark.parametrize("role", list(Role))
def test_the_menu_leads_only_where_the_role_may_go(enter, world, role):
    response = enter(role).get(reverse("wagtailadmin_home"))
    assert not list(closed_links(response, role))
