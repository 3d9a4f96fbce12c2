"""The reports in the admin: counts, filters, drill-down, export, and the number of queries."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import override
from openpyxl import load_workbook

from ptvsync.quality.history import count_day
from ptvsync.quality.models import CheckedService
from tests.ptvsync.factories import make_organization, make_organization_record, make_service

from .factories import TODAY, make_flag, make_owner


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]
GROUPED = ["quality_report", "quality_by_municipality", "quality_by_origin", "quality_by_rule"]
EVERY = [*GROUPED, "quality_flags"]


@pytest.fixture
def reader(kept_site, db, client):
    client.force_login(make_owner())
    return client


def make_provider_row(key="kotka", name="Kotkan kaupunki"):
    return make_organization(make_organization_record(key, names={"fi": name}))


def make_flagged(organization, *flags, origin="ptv", **columns):
    service = make_service(organization=organization, **columns)
    CheckedService.objects.create(service=service, origin=origin)
    for code, severity in flags:
        make_flag(service, code, severity)
    return service


SERIOUS, WARNING, HINT = ("stale", "serious"), ("duplicate", "warning"), ("ageing", "hint")


def rows_of(response):
    return [
        [row[name] for name in ("name", "serious", "warning", "hint", "services")]
        for row in response.context["object_list"]
    ]


@pytest.fixture
def flagged():
    """Two providers: a town with two flagged services and one in order, and a club of Lähellä.fi."""
    town, club = make_provider_row(), make_provider_row("kerho", "Kotkan Kerho ry")
    make_flagged(town, SERIOUS, HINT, municipality_codes=["285", "286"])
    make_flagged(town, HINT, municipality_codes=["285"])
    make_flagged(town)
    make_flagged(club, WARNING, origin="lahella", municipality_codes=["091"])
    return town, club


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("quality_report", [["Kotkan kaupunki", 1, 0, 2, 2], ["Kotkan Kerho ry", 0, 1, 0, 1]]),
        ("quality_by_municipality", [["Kotka", 1, 0, 2, 2], ["Kouvola", 1, 0, 1, 1]]),
        ("quality_by_origin", [["PTV directly", 1, 0, 2, 2], ["Lähellä.fi", 0, 1, 0, 1]]),
        (
            "quality_by_rule",
            [
                ["Not checked for 18 months", 1, 0, 0, 1],
                ["The same service twice", 0, 1, 0, 1],
                ["Not checked for a year", 0, 0, 2, 2],
            ],
        ),
    ],
)
def test_a_report_counts_by_its_group_the_worst_first(reader, flagged, name, rows):
    assert rows_of(reader.get(reverse(name), headers={"Accept-Language": "en"})) == rows


def test_a_provider_is_shown_with_all_its_services_in_order_or_not(reader, flagged):
    rows = reader.get(reverse("quality_report")).context["object_list"]
    assert [row["checked"] for row in rows] == [3, 1]


def test_services_of_no_provider_are_counted_too(reader):
    make_flagged(None, SERIOUS)
    assert rows_of(reader.get(reverse("quality_report"))) == [["–", 1, 0, 0, 1]]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 4),
        ({"origin": "lahella"}, 1),
        ({"municipality": "286"}, 2),
        ({"code": "ageing"}, 2),
        ({"severity": "serious"}, 1),
        ({"severity": "serious", "origin": "lahella"}, 0),
        ({"q": "kerho"}, 1),
    ],
)
def test_the_list_of_flags_is_filtered(reader, flagged, query, count):
    assert len(reader.get(reverse("quality_flags"), query).context["object_list"]) == count


def test_the_list_is_filtered_by_provider(reader, flagged):
    town, _club = flagged
    response = reader.get(reverse("quality_flags"), {"organization": town.pk})
    assert {flag.service.organization for flag in response.context["object_list"]} == {town}


@pytest.mark.parametrize("name", GROUPED)
def test_a_filter_holds_in_every_report(reader, flagged, name):
    rows = rows_of(reader.get(reverse(name), {"severity": "serious"}))
    assert {(serious, warning, hint) for _name, serious, warning, hint, _services in rows} == {
        (1, 0, 0)
    }


def test_a_group_leads_to_its_flags_and_keeps_the_filters(reader, flagged):
    town, _club = flagged
    html = reader.get(reverse("quality_report"), {"severity": "hint"}).content.decode()
    assert f"{reverse('quality_flags')}?severity=hint&amp;organization={town.pk}" in html


def test_the_list_explains_each_flag_and_leads_to_the_service(reader, flagged):
    html = reader.get(reverse("quality_flags"), {"severity": "serious"}).content.decode()
    service = flagged[0].services.first()
    for words in ("Serious", "Not checked for 18 months", "publish the service again", "1.1.2025"):
        assert words in html
    assert reverse("wagtailsnippets_ptvsync_service:inspect", args=[service.pk]) in html


def test_since_when_is_a_short_date(reader, flagged):
    html = reader.get(reverse("quality_flags")).content.decode()
    with override("en"):
        day = date_format(TODAY, "SHORT_DATE_FORMAT")
    assert re.search(rf"<td[^>]*>\s*{re.escape(day)}\s*</td>", html)


def test_the_worst_flags_come_first(reader, flagged):
    flags = reader.get(reverse("quality_flags")).context["object_list"]
    assert [flag.severity for flag in flags] == ["serious", "warning", "hint", "hint"]


@pytest.mark.parametrize("name", EVERY)
def test_the_results_alone_are_given_to_the_filters(reader, flagged, name):
    response = reader.get(reverse(f"{name}_results"), {"_w_filter_fragment": "1"})
    assert response.status_code == 200
    assert "<html" not in response.content.decode()


@pytest.mark.parametrize("name", EVERY)
def test_a_report_is_exported_as_csv(reader, flagged, name):
    response = reader.get(reverse(name), {"export": "csv"})
    heading, *rows = csv.reader(io.StringIO(response.getvalue().decode()))
    assert len(rows) == {"quality_flags": 4, "quality_by_rule": 3}.get(name, 2)
    assert all(len(row) == len(heading) for row in rows)


def test_the_spreadsheet_tells_what_is_wrong_and_how_it_is_mended(reader, flagged):
    response = reader.get(reverse("quality_flags"), {"export": "xlsx", "severity": "serious"})
    sheet = load_workbook(io.BytesIO(response.getvalue())).active
    heading, row = sheet.iter_rows(values_only=True)
    cells = dict(zip(heading, row, strict=True))
    assert cells["Fault"] == "Not checked for 18 months"
    assert cells["How to mend it in PTV"].startswith("Check the texts")
    assert cells["Where"] == "Changed in PTV: 1.1.2025"


@pytest.mark.parametrize("name", ["quality_flags", "quality_report"])
def test_what_looks_like_a_formula_is_exported_as_text(reader, name):
    formula = '=HYPERLINK("https://paha.example")'
    make_flagged(make_provider_row("paha", formula), SERIOUS)
    response = reader.get(reverse(name), {"export": "csv"})
    _heading, row = csv.reader(io.StringIO(response.getvalue().decode()))
    assert f"'{formula}" in row

    response = reader.get(reverse(name), {"export": "xlsx"})
    _heading, row = load_workbook(io.BytesIO(response.getvalue())).active.iter_rows()
    assert f"'{formula}" in [cell.value for cell in row]
    assert "f" not in {cell.data_type for cell in row}


def test_the_trend_is_drawn_and_told_in_words_and_as_a_table(reader, flagged):
    count_day(TODAY - timedelta(days=1))
    count_day(TODAY)
    html = reader.get(reverse("quality_report")).content.decode()
    assert "<polyline" in html
    assert 'role="img"' in html
    assert len(re.findall(r'<th scope="row">\d', html)) == 2


def test_without_history_there_is_no_line(reader, flagged):
    assert "<polyline" not in reader.get(reverse("quality_report")).content.decode()


def test_a_report_without_flags_says_so(reader):
    for name in EVERY:
        assert reader.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", EVERY)
def test_the_number_of_queries_does_not_grow_with_the_flags(reader, flagged, name):
    url = reverse(name)
    reader.get(url)
    with CaptureQueriesContext(connection) as few:
        reader.get(url)
    for number in range(6):
        make_flagged(
            make_provider_row(f"uusi-{number}", f"Uusi {number}"),
            SERIOUS,
            WARNING,
            origin="lahella",
            municipality_codes=["285"],
        )
    with CaptureQueriesContext(connection) as many:
        reader.get(url)

    assert len(many) == len(few)
