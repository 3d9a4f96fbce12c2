"""Where a service is used: live pages, drafts and pins."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ptvsync.models import Service, Status
from tests.factories import make_theme
from themepages.models import ThemePage
from themepages.withdrawal.places import places_of

from .pages import lifted, pin, save_draft


pytestmark = pytest.mark.django_db


def test_a_page_names_a_service_live_or_in_its_draft(home, old, new):
    live = make_theme(home, slug="a", body=lifted(old))
    drafted = make_theme(home, slug="b", body=[])
    save_draft(drafted, body=lifted(old))
    make_theme(home, slug="c", body=lifted(new))
    assert [place.page.pk for place in places_of(old.pk)] == [live.pk, drafted.pk]


def test_a_draft_that_dropped_the_service_does_not_hide_that_the_live_page_names_it(home, old):
    theme = make_theme(home, body=lifted(old))
    save_draft(theme, body=[])
    (place,) = places_of(old.pk)
    assert place.is_live_with(old.pk)
    assert place.draft.services() == set()


def test_a_pin_is_a_use(home, old):
    theme = make_theme(home)
    pin(theme, old)
    assert [place.page.pk for place in places_of(old.pk)] == [theme.pk]


def test_a_page_that_was_never_published_is_looked_at(home, old):
    theme = ThemePage(title="Uusi", slug="uusi", thl_theme="liikunta", live=False)
    theme.body = lifted(old)
    home.add_child(instance=theme)
    assert [place.page.pk for place in places_of(old.pk)] == [theme.pk]


def test_ten_pages_take_as_many_queries_as_one(home, old):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            places_of(old.pk)
        return len(captured)

    save_draft(make_theme(home, slug="a", body=lifted(old)), title="x")
    few = queries()
    for number in range(9):
        save_draft(make_theme(home, slug=f"t{number}", body=lifted(old)), title="x")
    assert queries() == few


def test_a_service_that_returns_is_shown_where_it_was_not_replaced(home, old, client):
    make_theme(home, body=lifted(old))
    Service.objects.update(status=Status.WITHDRAWN)
    assert "Vanha" not in client.get("/liikunta/").content.decode()
    Service.objects.update(status=Status.PUBLISHED)
    assert "Vanha" in client.get("/liikunta/").content.decode()
