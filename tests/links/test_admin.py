"""The catalogue in the admin: list, form, chooser and report."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.governance.grants import Role
from ptvsync.models import Municipality
from tests.factories import make_theme, make_user
from themepages.links.enums import LinkKind, Outcome
from themepages.links.models import CatalogueLink

from .factories import VALUES, admin_url, make_check, make_link
from .test_block import links_block


pytestmark = pytest.mark.django_db


def listed(client, **query):
    rows = client.get(admin_url("list"), query).context["object_list"]
    return [link.title_fi for link in rows]


def test_the_list_is_narrowed_by_kind_state_review_and_words(log_in):
    client = log_in(Role.COMMUNICATIONS)
    make_check(make_link("Rikki"), Outcome.BROKEN)
    make_link("Testi", kind=LinkKind.ASSESSMENT, provider="Säätiö")
    make_link("Vanha", review_date=timezone.localdate() - timedelta(days=1))
    assert listed(client) == ["Rikki", "Testi", "Vanha"]
    assert listed(client, kind="assessment") == ["Testi"]
    assert listed(client, state="broken") == ["Rikki"]
    assert listed(client, state="unchecked") == ["Testi", "Vanha"]
    assert listed(client, review="due") == ["Vanha"]
    assert listed(client, q="säätiö") == ["Testi"]


def test_the_list_is_narrowed_by_municipality(log_in):
    client = log_in(Role.COMMUNICATIONS)
    kotka = Municipality.objects.get(code="285")
    make_link("Kotkan", municipality=kotka)
    make_link("Kaikkien")
    assert listed(client, municipality=kotka.pk) == ["Kotkan"]


def test_the_number_of_queries_of_the_list_does_not_grow(
    log_in, site, django_assert_max_num_queries
):
    client = log_in(Role.COMMUNICATIONS)
    theme = make_theme(site.root_page)
    kotka = Municipality.objects.get(code="285")
    client.get(admin_url("list"))
    make_check(make_link(municipality=kotka, theme=theme))
    with CaptureQueriesContext(connection) as few:
        client.get(admin_url("list"))
    for _ in range(9):
        make_check(make_link(municipality=kotka, theme=theme))
    with django_assert_max_num_queries(len(few)):
        client.get(admin_url("list"))


def test_the_form_tells_what_the_check_found(log_in):
    client = log_in(Role.THEME_OWNERS)
    link = make_link()
    make_check(link, Outcome.MOVED, moved_to="https://uusi.example/sivu")
    html = client.get(admin_url("edit", link)).content.decode()
    assert "https://uusi.example/sivu" in html


def test_an_address_that_is_there_already_is_refused_with_a_sentence(log_in):
    client = log_in(Role.COMMUNICATIONS)
    make_link(url="https://uni.example")
    response = client.post(admin_url("add"), VALUES | {"url_fi": "https://UNI.example/"})
    assert "Luettelossa on jo tämä osoite." in response.content.decode()
    assert CatalogueLink.objects.count() == 1


def test_the_form_offers_themes_of_the_source_language(log_in, site):
    client = log_in(Role.COMMUNICATIONS)
    theme = make_theme(site.root_page)
    form = client.get(admin_url("add")).context["form"]
    assert list(form.fields["theme"].queryset) == [theme]
    assert form.fields["municipality"].queryset.count() == 6


def test_the_chooser_finds_by_words_and_kind(log_in):
    client = log_in(Role.THEME_OWNERS)
    make_link("Unitesti", kind=LinkKind.ASSESSMENT)
    make_link("Unikoulu", kind=LinkKind.SELF_CARE)
    address = reverse(CatalogueLink.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
    assert "Unikoulu" in client.get(address, {"q": "uni"}).content.decode()
    html = client.get(address, {"q": "uni", "kind": "assessment"}).content.decode()
    assert "Unitesti" in html
    assert "Unikoulu" not in html


def report(client, **query):
    return client.get(reverse("links_broken"), query).content.decode()


def test_the_report_names_what_is_broken_and_where_it_is_used(log_in, site):
    client = log_in(Role.THEME_OWNERS)
    link = make_link("Unitesti")
    make_check(link)
    theme = make_theme(site.root_page, body=[links_block(link)])
    html = report(client)
    for text in ("Unitesti", link.url_fi, "(404)", "20.11.2026"):
        assert text in html
    assert reverse("wagtailadmin_pages:edit", args=[theme.pk]) in html


def test_the_report_calls_owners_by_their_names(log_in):
    owner = make_user(username="aalto")
    owner.first_name, owner.last_name = "Aino", "Aalto"
    owner.save()
    make_check(make_link("Unitesti", owner=owner))
    make_check(make_link("Omaton"))
    assert "Aino Aalto" in report(log_in(Role.COMMUNICATIONS))


def test_the_report_is_empty_when_all_is_well(log_in):
    client = log_in(Role.COMMUNICATIONS)
    make_check(make_link("Hyvä"), Outcome.OK)
    make_check(make_link("Ehkä"), Outcome.FAILING)
    assert "Rikkinäisiä linkkejä ei ole tiedossa" in report(client)
    assert "Ehkä" in report(client, state="failing")


def test_the_report_tells_of_a_municipality_that_shows_the_link(log_in):
    client = log_in(Role.COMMUNICATIONS)
    make_check(make_link(municipality=Municipality.objects.get(code="285")))
    assert "Kunnan linkeissä: Kotka" in report(client)


def test_the_report_can_be_saved_as_a_file_without_formulas(log_in):
    client = log_in(Role.COMMUNICATIONS)
    make_check(make_link("=SUM(A1)"))
    response = client.get(reverse("links_broken"), {"export": "csv"})
    rows = list(csv.reader(StringIO(response.getvalue().decode())))
    assert rows[1][0] == "'=SUM(A1)"


def test_the_number_of_queries_of_the_report_does_not_grow(
    log_in, site, django_assert_max_num_queries
):
    client = log_in(Role.COMMUNICATIONS)
    report(client)
    link = make_link()
    make_check(link)
    make_theme(site.root_page, body=[links_block(link)])
    with CaptureQueriesContext(connection) as few:
        report(client)
    for number in range(5):
        made = make_link(owner=make_user())
        make_check(made)
        make_theme(site.root_page, slug=f"teema-{number}", body=[links_block(made)])
    with django_assert_max_num_queries(len(few)):
        report(client)
