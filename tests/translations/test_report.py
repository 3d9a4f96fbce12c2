"""The report, its filters, and the line on the first page: for those who translate."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from home.models import HomePage
from tests.factories import make_user
from tests.kept_rows import kept_rows

from .factories import make_guide_page, make_swedish_home, translate_page


MAY = {Role.COMMUNICATIONS: 200, Role.DIGITAL_SERVICES: 200}


@pytest.fixture(scope="module")
def _work(_home, django_db_blocker):
    """One page that is behind, one that nobody has begun."""
    with kept_rows(django_db_blocker, make_work):
        yield


def make_work():
    home = HomePage.objects.get()
    make_swedish_home(home)
    old = make_guide_page(home, "Vanha")
    translate_page(old)
    old.save_revision().publish()
    make_guide_page(home, "Uusi")
    apply_governance()


@pytest.fixture
def log_in(client, _work, db):
    def enter(role=Role.COMMUNICATIONS):
        client.force_login(make_user(role))
        return client

    return enter


def shown(client, **parameters):
    """Title and language of each row."""
    context = client.get(reverse("translations_behind"), parameters).context
    return [(row.page.title, row.locale.language_code) for row in context["page_obj"]]


@pytest.mark.parametrize("role", list(Role))
def test_the_report_is_for_those_who_may_translate(log_in, role):
    response = log_in(role).get(reverse("translations_behind"))
    assert response.status_code == MAY.get(role, 302)


@pytest.mark.parametrize("role", list(Role))
def test_the_first_page_tells_translators_only(log_in, role):
    text = log_in(role).get(reverse("wagtailadmin_home")).content.decode()
    assert ("Lähteestään jääneet käännökset" in text) == (role in MAY)


def test_what_is_behind_comes_before_what_is_missing(log_in):
    rows = shown(log_in())
    assert rows[0] == ("Vanha", "sv")
    assert ("Uusi", "en") in rows


@pytest.mark.parametrize(
    ("parameters", "rows"),
    [
        ({"problem": "changed"}, [("Vanha", "sv")]),
        ({"problem": "draft"}, []),
        ({"problem": "missing", "language": "sv"}, [("Uusi", "sv")]),
        ({"problem": "changed", "language": "en"}, []),
    ],
)
def test_the_filters_narrow_the_rows(log_in, parameters, rows):
    assert shown(log_in(), **parameters) == rows


def test_a_kind_of_page_narrows_the_rows(log_in):
    client = log_in()
    form = client.get(reverse("translations_behind")).context["form"]
    kinds = {str(label): value for value, label in form.fields["kind"].choices}
    titles = {title for title, _language in shown(client, kind=kinds["Sisältösivu"])}
    assert titles == {"Vanha", "Uusi"}


@pytest.mark.parametrize("parameters", [{"problem": "<b>"}, {"p": "999"}, {"language": "xx"}])
def test_bad_filters_count_as_none(log_in, parameters):
    assert shown(log_in(), **parameters)


def test_the_report_says_how_much_is_untranslated(log_in, make_guide, translate):
    translate(make_guide("Kesken"), words=("title", "slug"))
    text = log_in().get(reverse("translations_behind")).content.decode()
    assert "(1/3)" in text
