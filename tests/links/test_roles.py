"""Which roles open, write, delete and import links."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.governance.grants import Role
from themepages.links.enums import LinkKind
from themepages.links.models import CatalogueLink, ListImport

from .factories import VALUES, admin_url, make_link


pytestmark = pytest.mark.django_db
EDITORS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
WRITERS = EDITORS | {Role.THEME_OWNERS}
READING = ["list", "list_results", "add", "edit", "history", "usage"]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", READING)
def test_writers_open_the_catalogue(log_in, role, name):
    client = log_in(role)
    link = make_link() if name in ("edit", "history", "usage") else None
    response = client.get(admin_url(name, link))
    assert (response.status_code == 200) is (role in WRITERS)


@pytest.mark.parametrize("role", list(Role))
def test_only_editors_delete(log_in, role):
    client = log_in(role)
    link = make_link()
    client.post(admin_url("delete", link))
    assert CatalogueLink.objects.exists() is (role not in EDITORS)


@pytest.mark.parametrize("role", list(Role))
def test_writers_add_links(log_in, role):
    log_in(role).post(admin_url("add"), VALUES)
    assert CatalogueLink.objects.filter(kind=LinkKind.ASSESSMENT).exists() is (role in WRITERS)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", ["links_broken", "links_broken_results"])
def test_writers_read_the_report(log_in, role, name):
    response = log_in(role).get(reverse(name))
    assert (response.status_code == 200) is (role in WRITERS)


@pytest.mark.parametrize("role", list(Role))
def test_only_editors_import(log_in, role):
    client = log_in(role)
    assert (client.get(reverse("links_import")).status_code == 200) is (role in EDITORS)
    file = SimpleUploadedFile("elma.csv", b"otsikko;osoite\nUni;https://uni.example\n")
    client.post(reverse("links_import"), {"file": file})
    assert ListImport.objects.exists() is (role in EDITORS)


@pytest.mark.parametrize("role", list(Role))
def test_the_way_to_the_import_is_shown_to_those_who_may(log_in, role):
    html = log_in(role).get(admin_url("list")).content.decode()
    assert (reverse("links_import") in html) is (role in EDITORS)


@pytest.mark.parametrize("role", list(Role))
def test_the_menu_leads_writers_there(log_in, role):
    html = log_in(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (f'"{reverse("links_broken")}"' in html) is (role in WRITERS)
    assert (f'"{admin_url("list")}"' in html) is (role in WRITERS)


def test_visitors_are_asked_to_log_in(client):
    for address in (admin_url("list"), reverse("links_broken"), reverse("links_import")):
        assert client.get(address).status_code == 302
