"""Additions in the admin: every role at every address, the form, the log and the list."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.log_actions import registry as log_registry

from cms.governance.grants import Role
from ptvsync.models import OrganizationOverride, Service, ServiceAddition, Status
from tests.factories import make_organization, make_service, make_user


pytestmark = pytest.mark.django_db
EDITORS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
WORDS = {"note_fi": "", "note_sv": "", "note_en": "", "keywords": "", "hidden_reason": ""}


@pytest.fixture
def log_in(kept_roles, db, client):
    def enter(role):
        user = make_user(superuser=True) if role == "superuser" else make_user(role)
        client.force_login(user)
        return client

    return enter


def additions(name, *args):
    return reverse(f"ptvsync_additions:{name}", args=args)


def overrides(name, *args):
    return reverse(f"ptvsync_overrides:{name}", args=args)


def hide(service, reason="Päällekkäinen"):
    return ServiceAddition.objects.create(service=service, hidden=True, hidden_reason=reason)


def is_refused(response):
    return response.status_code == 403 or (
        response.status_code == 302 and response.url in (reverse("wagtailadmin_home"),)
    )


@pytest.mark.parametrize("role", list(Role))
def test_every_address_of_additions_is_open_to_its_editors_only(log_in, role):
    client = log_in(role)
    addition = hide(make_service())
    names = [("index",), ("add",), *((n, addition.pk) for n in ("edit", "delete", "history"))]
    urls = [additions(*name) for name in names]
    urls.append(reverse("ptvsync_additions_of", args=[addition.service_id]))
    for url in urls:
        response = client.get(url)
        assert is_refused(response) is (role not in EDITORS), url


@pytest.mark.parametrize("role", list(Role))
def test_every_address_of_provider_types_is_open_to_the_owner_only(log_in, role):
    client = log_in(role)
    row = OrganizationOverride.objects.create(
        organization=make_organization(), provider_type="yritys"
    )
    names = [("index",), ("add",), *((n, row.pk) for n in ("edit", "delete", "history"))]
    for name in names:
        response = client.get(overrides(*name))
        assert is_refused(response) is (role != Role.DIGITAL_SERVICES), name


@pytest.mark.parametrize("role", list(Role))
def test_only_editors_can_post_an_addition(log_in, role):
    service = make_service()
    log_in(role).post(additions("add"), WORDS | {"service": service.pk, "note_fi": "Hei"})
    assert ServiceAddition.objects.exists() is (role in EDITORS)


@pytest.mark.parametrize("role", list(Role))
def test_only_the_owner_can_post_a_provider_type(log_in, role):
    values = {"organization": make_organization().pk, "provider_type": "yritys", "reason": ""}
    log_in(role).post(overrides("add"), values)
    assert OrganizationOverride.objects.exists() is (role == Role.DIGITAL_SERVICES)


def test_the_door_leads_to_a_new_form_with_the_service_chosen(log_in):
    service = make_service("Vesijumppa")
    client = log_in(Role.COMMUNICATIONS)
    response = client.get(reverse("ptvsync_additions_of", args=[service.pk]), follow=True)
    assert response.redirect_chain[0][0] == f"{additions('add')}?service={service.pk}"
    assert "Vesijumppa" in response.content.decode()


def test_the_door_leads_to_the_form_there_is(log_in):
    addition = hide(make_service())
    client = log_in(Role.COMMUNICATIONS)
    response = client.get(reverse("ptvsync_additions_of", args=[addition.service_id]))
    assert response.url == additions("edit", addition.pk)


def test_an_unknown_service_has_no_door(log_in):
    assert (
        log_in("superuser").get(reverse("ptvsync_additions_of", args=[999_999])).status_code == 404
    )


@pytest.mark.parametrize("query", ["", "?service=x", "?service=999999", "?service=-1"])
def test_the_new_form_opens_whatever_the_address_says(log_in, query):
    assert log_in(Role.COMMUNICATIONS).get(additions("add") + query).status_code == 200


def test_hiding_asks_for_a_reason(log_in):
    values = WORDS | {"service": make_service().pk, "hidden": "on"}
    response = log_in(Role.COMMUNICATIONS).post(additions("add"), values)
    assert response.context["form"].errors.keys() == {"hidden_reason"}
    assert not ServiceAddition.objects.exists()


def test_hiding_notes_who_and_when_and_is_logged_with_the_reason(log_in):
    values = WORDS | {"service": make_service().pk, "hidden": "on", "hidden_reason": "Tuplana"}
    client = log_in(Role.COMMUNICATIONS)
    client.post(additions("add"), values)
    addition = ServiceAddition.objects.get()
    assert addition.hidden_by.pk == int(client.session["_auth_user_id"])
    assert addition.hidden_at is not None
    assert "Tuplana" in client.get(additions("history", addition.pk)).content.decode()


def test_showing_again_forgets_the_reason_but_the_log_remembers(log_in):
    addition = hide(make_service(), "Tuplana")
    client = log_in(Role.COMMUNICATIONS)
    client.post(additions("edit", addition.pk), WORDS | {"hidden_reason": "Tuplana"})
    addition.refresh_from_db()
    assert (addition.hidden, addition.hidden_reason, addition.hidden_at) == (False, "", None)
    actions = {entry.action for entry in log_registry.get_logs_for_instance(addition)}
    assert actions == {"wagtail.edit", "ptvsync.show_service"}


def test_an_edit_of_the_note_keeps_who_hid_the_service(log_in):
    first = make_user(Role.DIGITAL_SERVICES)
    addition = hide(make_service())
    ServiceAddition.objects.update(hidden_by=first)
    values = WORDS | {"hidden": "on", "hidden_reason": "Päällekkäinen", "note_sv": "Hej"}
    log_in(Role.COMMUNICATIONS).post(additions("edit", addition.pk), values)
    addition.refresh_from_db()
    assert (addition.hidden_by, addition.note_sv) == (first, "Hej")


def test_the_service_of_an_addition_cannot_be_changed(log_in):
    addition = hide(make_service("Yksi"))
    other = make_service("Kaksi")
    values = WORDS | {"service": other.pk, "note_fi": "Hei"}
    log_in(Role.COMMUNICATIONS).post(additions("edit", addition.pk), values)
    assert ServiceAddition.objects.get().service.name == "Yksi"


def test_a_service_has_one_addition_only(log_in):
    service = hide(make_service()).service
    values = WORDS | {"service": service.pk, "note_fi": "Toinen"}
    response = log_in(Role.COMMUNICATIONS).post(additions("add"), values)
    assert "service" in response.context["form"].errors
    assert ServiceAddition.objects.count() == 1


def test_keywords_are_kept_once_each_without_spaces(log_in):
    values = WORDS | {"service": make_service().pk, "keywords": " allas,, uinti , allas"}
    log_in(Role.COMMUNICATIONS).post(additions("add"), values)
    assert ServiceAddition.objects.get().keywords == ["allas", "uinti"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", {"Piilo", "Muistio", "Poistunut"}),
        ("?hidden=true", {"Piilo"}),
        ("?has_note=true", {"Muistio"}),
        ("?has_note=false", {"Piilo", "Poistunut"}),
        ("?status=withdrawn", {"Poistunut"}),
        ("?q=Muis", {"Muistio"}),
    ],
)
def test_the_list_is_narrowed(log_in, query, names):
    hide(make_service("Piilo"))
    ServiceAddition.objects.create(service=make_service("Muistio"), note_en="Bring a towel")
    gone = make_service("Poistunut", status=Status.WITHDRAWN)
    ServiceAddition.objects.create(service=gone, keywords=["x"])
    response = log_in(Role.COMMUNICATIONS).get(additions("index") + query)
    assert {row.service.name for row in response.context["object_list"]} == names


def test_the_list_takes_the_same_queries_for_many_as_for_one(log_in):
    client = log_in("superuser")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(additions("index"))
        return len(captured)

    hide(make_service(organization=make_organization()))
    queries()
    one = queries()
    for _ in range(9):
        hide(make_service(organization=make_organization()))
    assert queries() == one


def test_the_services_own_page_shows_the_addition_and_the_button(log_in):
    service = hide(make_service(), "Kaksi samaa").service
    html = (
        log_in(Role.COMMUNICATIONS)
        .get(reverse(Service.snippet_viewset.get_url_name("inspect"), args=[service.pk]))
        .content.decode()
    )
    assert "Kaksi samaa" in html
    assert reverse("ptvsync_additions_of", args=[service.pk]) in html


@pytest.mark.parametrize("role", [Role.THEME_OWNERS, Role.MUNICIPALITIES])
def test_others_see_neither_the_reason_nor_the_button(log_in, role):
    service = hide(make_service(), "Kaksi samaa").service
    html = (
        log_in(role)
        .get(reverse(Service.snippet_viewset.get_url_name("inspect"), args=[service.pk]))
        .content.decode()
    )
    assert "Kaksi samaa" not in html
    assert reverse("ptvsync_additions_of", args=[service.pk]) not in html


def test_a_hidden_service_cannot_be_chosen_for_a_page(log_in):
    make_service("Näkyvä")
    hide(make_service("Piilotettu"))
    url = reverse("wagtailsnippetchoosers_ptvsync_service:choose_results")
    html = log_in(Role.COMMUNICATIONS).get(url).content.decode()
    assert "Näkyvä" in html
    assert "Piilotettu" not in html
