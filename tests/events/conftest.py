"""A site with a calendar, a theme and two of its municipalities."""

import pytest
from wagtail.models import Site

from ptvsync.models import Municipality
from tests.events.factories import calendar_page
from tests.factories import make_theme


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


@pytest.fixture
def home(site):
    return site.root_page.specific


@pytest.fixture
def calendar(home):
    return calendar_page(home)


@pytest.fixture
def theme(home):
    return make_theme(home, rules=())


@pytest.fixture
def kotka(home):
    return Municipality.objects.get(code="285")


@pytest.fixture
def hamina(home):
    return Municipality.objects.get(code="075")
