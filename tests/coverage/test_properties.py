"""For any small catalogue the counts follow from what each service is, service by service."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptvsync.models import Service
from tests.factories import KYMENLAAKSO, make_service
from themepages.coverage.cell_services import services_of_cell
from themepages.coverage.counting import EMPTY, Cell, count_services
from themepages.coverage.matrix import matrix_of
from themepages.coverage.scope import scope_of
from themepages.coverage.theme_services import services_by_theme
from themepages.models import ThemePage, ThemeService


pytestmark = pytest.mark.django_db
# The database's own rollback stands around all examples, so each begins by emptying what it fills.
PROPERTY = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
CODES = [*KYMENLAAKSO, "491"]
SERVICES = st.lists(
    st.fixed_dictionaries(
        {
            "places": st.sets(st.sampled_from(CODES)),
            "themes": st.sets(st.integers(0, 4)),
            "nationwide": st.booleans(),
            "status": st.sampled_from(["published", "published", "withdrawn"]),
        }
    ),
    max_size=8,
)


@pytest.fixture
def themes(site):
    return list(ThemePage.objects.order_by("pk"))


def fill(drawn, themes):
    Service.objects.all().delete()
    for number, row in enumerate(drawn):
        service = make_service(f"Palvelu {number}", status=row["status"])
        service.nationwide, service.municipality_codes = row["nationwide"], sorted(row["places"])
        service.save()
        for theme in row["themes"]:
            ThemeService.objects.create(theme_key=themes[theme].translation_key, service=service)


def places_of(row):
    """The rows of the matrix in which a service stands."""
    if row["nationwide"]:
        return {"country"}
    here = row["places"] & set(KYMENLAAKSO)
    return {*here, "region"} if here else set()


def expected(drawn, themes):
    """Service by service, theme by theme: slow and plain."""
    counts = defaultdict(lambda: [0, 0])
    for row in drawn:
        pages = [themes[number] for number in row["themes"]]
        if row["status"] != "published" or not pages:
            continue
        for column in {"all", *(page.thl_theme for page in pages)}:
            own = [page for page in pages if column in {"all", page.thl_theme}]
            is_minimum = any(page.obligation == "palvelukonsepti" for page in own)
            for place in places_of(row):
                counts[place, column][0 if is_minimum else 1] += 1
    return {key: Cell(*numbers) for key, numbers in counts.items()}


@PROPERTY
@given(drawn=SERVICES)
def test_the_counts_follow_from_each_service(themes, drawn):
    fill(drawn, themes)
    scope = scope_of(themes[0].get_site())
    assert count_services(scope) == expected(drawn, themes)


@PROPERTY
@given(drawn=SERVICES)
def test_every_cell_opens_as_many_services_as_it_counts(themes, drawn):
    fill(drawn, themes)
    scope = scope_of(themes[0].get_site())
    counts = count_services(scope)
    for place in ("285", "region", "country"):
        for theme in ("liikunta", "osallisuus", "mielenterveys", "ravitsemus", "all"):
            found = [service.is_minimum for service in services_of_cell(scope, place, theme)]
            assert Cell(sum(found), len(found) - sum(found)) == counts.get((place, theme), EMPTY)


@PROPERTY
@given(drawn=SERVICES)
def test_the_sums_of_the_matrix_hold_together(themes, drawn):
    fill(drawn, themes)
    matrix = matrix_of(scope_of(themes[0].get_site()))
    for row in (*matrix.rows, matrix.region, matrix.country):
        parts = [entry.cell.total for entry in row.themes]
        assert max(parts) <= row.total.total <= sum(parts)
    totals = [row.total.total for row in matrix.rows]
    assert max(totals) <= matrix.total.total <= sum(totals)
    assert matrix.municipalities_with_services <= len(matrix.rows)


@PROPERTY
@given(drawn=SERVICES)
def test_a_municipality_is_listed_the_services_that_it_is_counted(themes, drawn):
    fill(drawn, themes)
    scope = scope_of(themes[0].get_site())
    counts = count_services(scope)
    listed = services_by_theme(scope, "285")
    for theme in scope.columns[:-1]:
        rows = listed.get(theme, [])
        minimum = sum(row.is_minimum for row in rows)
        assert Cell(minimum, len(rows) - minimum) == counts.get(("285", theme), EMPTY)
        assert [row.is_minimum for row in rows] == sorted(
            (row.is_minimum for row in rows), reverse=True
        )
