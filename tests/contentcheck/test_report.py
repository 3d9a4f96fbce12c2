"""The report “Content check”: for whom, with which filters, and as a file."""

from __future__ import annotations

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, Site

from cms.contentcheck.models import ContentFinding
from cms.governance.grants import Role
from home.models import HomePage
from tests.factories import make_theme, make_user


URL = "/admin/reports/content/"


def shown(client, **parameters):
    """(rule, page) of each row."""
    text = client.get(URL, parameters).content.decode()
    rows = re.findall(r"<b>([^<]+)</b>.*?contentpath=[^>]+>([^<]+)</a>", text, re.DOTALL)
    return [(html.unescape(rule), html.unescape(page)) for rule, page in rows]


def test_an_editor_sees_every_finding_with_the_gravest_first(make_page, log_in):
    make_page(lead="")
    rules = [rule for rule, _ in shown(log_in(Role.COMMUNICATIONS))]
    assert rules.index("Tiivistelmä puuttuu") > rules.index("Linkin teksti ei kerro, minne se vie")
    assert "Otsikosta puuttuu välitaso" in rules


def test_a_row_leads_to_the_very_field(make_page, log_in):
    page = make_page(lead="")
    text = log_in(Role.COMMUNICATIONS).get(URL).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f'href="{edit}#:w:contentpath=lead"' in text
    assert f'href="{edit}#:w:contentpath=body.{page.body[0].id}"' in text


def test_a_row_tells_since_when(make_page, log_in):
    make_page(lead="")
    ContentFinding.objects.update(first_seen="2026-11-03")
    assert "3.11.2026" in log_in(Role.COMMUNICATIONS).get(URL).content.decode()


def test_what_was_written_is_shown_as_text(make_page, log_in):
    make_page(html="<p>&lt;script&gt;x&lt;/script&gt; mikäli.</p>")
    text = log_in(Role.COMMUNICATIONS).get(URL).content.decode()
    assert "&lt;script&gt;x" in text
    assert "<script>x" not in text


def test_a_theme_owner_sees_own_themes_only(home, make_page, log_in):
    make_page()
    owner = make_user(Role.THEME_OWNERS)
    make_theme(home, owner=owner, summary="Liikunta", title="Liikunta")
    client = log_in(Role.THEME_OWNERS)
    assert shown(client) == []
    client.force_login(owner)
    assert shown(client) == [("Tiivistelmä toistaa otsikon", "Liikunta")]


@pytest.mark.parametrize("role", [*Role, None])
def test_those_who_edit_no_page_do_not_get_there(home, client, log_in, role):
    make_theme(home)
    client = log_in(role) if role else client
    may = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, Role.THEME_OWNERS}
    for address in (URL, f"{URL}results/", f"{URL}?export=csv"):
        assert (client.get(address).status_code == 200) is (role in may), address
    menu = client.get("/admin/").content.decode()
    assert (f'"{URL}"' in menu) is (role in may)


@pytest.mark.parametrize(
    ("parameters", "pages"),
    [
        ({}, {"Ohje", "Liikunta"}),
        ({"code": "summary-is-title"}, {"Liikunta"}),
        ({"grave": "false"}, set()),
        ({"grave": "true"}, {"Ohje", "Liikunta"}),
        ({"section": "theme"}, {"Liikunta"}),
        ({"language": "sv"}, set()),
        ({"site": "own"}, {"Ohje", "Liikunta"}),
        ({"site": "other"}, set()),
    ],
)
def test_filters_narrow_the_list(home, make_page, log_in, parameters, pages):
    make_page()
    theme = make_theme(home, summary="Liikunta", title="Liikunta")
    ContentFinding.objects.filter(severity="hint").delete()
    other = HomePage(title="Muu", slug="muu", locale=home.locale)
    home.get_parent().add_child(instance=other)
    values = {
        "theme": theme.pk,
        "sv": Locale.objects.get(language_code="sv").pk,
        "own": Site.objects.get(is_default_site=True).pk,
        "other": Site.objects.create(hostname="muu.example", root_page=other).pk,
    }
    chosen = {name: values.get(value, value) for name, value in parameters.items()}
    assert {page for _, page in shown(log_in(Role.COMMUNICATIONS), **chosen)} == pages


def test_the_file_says_what_the_list_says(make_page, log_in):
    make_page(html='<p>=SUM(A1) <a href="/x">tästä</a> Mikäli.</p>')
    client = log_in(Role.COMMUNICATIONS)
    text = b"".join(client.get(URL, {"export": "csv"}).streaming_content).decode()
    head, *rows = text.splitlines()
    assert head.startswith("Sivu,Kieli,Mikä on vialla")
    assert any("tästä" in row and "link" not in row.split(",")[0] for row in rows)
    assert not any(cell.startswith("=") for row in rows for cell in row.split(","))


def test_the_number_of_queries_does_not_grow(make_page, log_in):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(URL)
        return len(captured)

    client = log_in(Role.COMMUNICATIONS)
    make_page()
    queries()
    few = queries()
    for number in range(5):
        make_page(f"Ohje{number}")
    assert queries() == few


def test_without_findings_the_report_says_that_all_is_well(log_in):
    text = log_in(Role.COMMUNICATIONS).get(URL).content.decode()
    assert "Sivujesi sisältö on kunnossa." in text


def test_the_dashboard_counts_pages_with_faults(make_page, log_in):
    make_page(html="<p>Mikäli.</p>")
    client = log_in(Role.COMMUNICATIONS)
    line = "Sivut, joiden sisällössä on puutteita"
    assert line not in client.get("/admin/").content.decode()
    make_page("Toinen")
    assert line in client.get("/admin/").content.decode()
