"""A site with a Finnish home page, and what translators do below it."""

from __future__ import annotations

import pytest
from wagtail.models import Locale

from home.models import HomePage
from tests.kept_rows import kept_rows

from .factories import make_guide_page, make_home, make_swedish_home, translate_page


@pytest.fixture(scope="package")
def _home(django_db_setup, django_db_blocker):
    with kept_rows(django_db_blocker, make_home):
        yield


@pytest.fixture
def home(_home, db):
    return HomePage.objects.get(locale__language_code="fi")


@pytest.fixture
def swedish_home(home):
    """Made where there is none yet."""
    made = HomePage.objects.filter(locale=Locale.objects.get(language_code="sv")).first()
    return made or make_swedish_home(home)


@pytest.fixture
def make_guide(home):
    def make(title="Ohje", parent=home):
        return make_guide_page(parent, title)

    return make


@pytest.fixture
def translate(swedish_home):
    return translate_page
