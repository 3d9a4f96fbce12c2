"""A home page, a calendar and a municipality for the tests of events."""

import pytest

from tests.events import factories


@pytest.fixture
def home(db):
    return factories.home_page()


@pytest.fixture
def calendar(home):
    return factories.calendar_page(home)


@pytest.fixture
def kotka(home):
    return factories.municipality()


@pytest.fixture
def hamina(home):
    return factories.municipality("Hamina", "075")
