"""Every role at every address of coverage."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_user
from themepages.coverage.admin.urls import urlpatterns
from themepages.coverage.models import MunicipalityLink

from .factories import make_link


pytestmark = pytest.mark.django_db

KEEPERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, "superuser"}
READERS = KEEPERS | {Role.THEME_OWNERS, Role.MUNICIPALITIES}
ROLES = [*Role, "superuser", "anonymous"]

# name → (arguments, method, who may)
ADDRESSES = {
    "matrix": ((), "get", READERS),
    "matrix_csv": ((), "get", READERS),
    "history": ((), "get", READERS),
    "history_csv": ((), "get", READERS),
    "cell": (("285", "liikunta"), "get", READERS),
    "links": ((), "get", KEEPERS),
    "renew_link": (("285",), "post", KEEPERS),
    "revoke_link": (("285",), "post", KEEPERS),
}


@pytest.fixture
def client_of(site, client):
    def log_in(role):
        apply_governance()
        if role == "superuser":
            client.force_login(make_user(superuser=True))
        elif role != "anonymous":
            client.force_login(make_user(role))
        return client

    return log_in


def is_let_in(response):
    """Wagtail sends who may not to the login or the dashboard; a change leads back to the list."""
    return response.status_code == 200 or response.get("Location", "").startswith(
        reverse("coverage_admin:links")
    )


def test_the_table_knows_every_address():
    assert {pattern.name for pattern in urlpatterns} == set(ADDRESSES)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_what_is_meant_for_it_and_nothing_else(client_of, role):
    client = client_of(role)
    reached = set()
    for name, (arguments, method, _) in ADDRESSES.items():
        url = reverse(f"coverage_admin:{name}", args=arguments)
        if is_let_in(getattr(client, method)(url)):
            reached.add(name)
    assert reached == {name for name, row in ADDRESSES.items() if role in row[2]}


@pytest.mark.parametrize("role", [role for role in ROLES if role not in KEEPERS])
def test_who_may_not_changes_no_link(client_of, site, role):
    link = make_link(site)
    client = client_of(role)
    for name in ("renew_link", "revoke_link"):
        client.post(reverse(f"coverage_admin:{name}", args=["285"]))
    assert MunicipalityLink.objects.get().token == link.token


@pytest.mark.parametrize("role", ROLES)
def test_everyone_who_has_the_link_reads_the_page(client_of, site, role):
    link = make_link(site)
    assert client_of(role).get(link.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("role", [Role.THEME_OWNERS, Role.MUNICIPALITIES])
def test_a_reader_is_not_shown_the_way_to_the_links(client_of, role):
    html = client_of(role).get(reverse("coverage_admin:matrix")).content.decode()
    assert reverse("coverage_admin:links") not in html


def test_an_organiser_has_no_menu_item(client_of):
    html = client_of(Role.ORGANISERS).get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("coverage_admin:matrix") not in html
