"""“What waits for me”: what is shown to whom, in which order, and at what cost."""

from __future__ import annotations

import logging

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.dashboard import panel
from cms.dashboard.panel import waiting_lines
from cms.dashboard.waiting import Waiting
from cms.governance.grants import Role
from home.feedback.models import Feedback
from home.models import ContentPage
from tests.factories import make_theme, make_user


EMPTY = "Mikään ei odota sinua juuri nyt."


@pytest.fixture
def give(monkeypatch):
    """Let plugins give exactly these lines."""

    def use(*callables):
        monkeypatch.setattr(panel, "contributions", lambda kind: iter(callables))

    return use


def ask():
    return [line.label for line in waiting_lines(RequestFactory().get("/"))]


def test_lines_with_nothing_are_left_out(give):
    give(lambda request: Waiting("Tyhjä", 0, "/"), lambda request: None)
    assert ask() == []


def test_an_urgent_line_comes_first(give):
    give(
        lambda request: Waiting("Luonnokset", 2, "/"),
        lambda request: Waiting("Jarru", 1, "/", is_urgent=True),
    )
    assert ask() == ["Jarru", "Luonnokset"]


def test_a_line_that_fails_takes_no_other_along(give, caplog):
    def broken(request):
        raise LookupError("ei taulua")

    give(broken, lambda request: Waiting("Luonnokset", 2, "/"))
    with caplog.at_level(logging.ERROR):
        assert ask() == ["Luonnokset"]
    assert "broken" in caplog.text


@pytest.mark.parametrize("role", [Role.ORGANISERS, Role.MUNICIPALITIES])
def test_somebody_for_whom_nothing_waits_is_told_so(home, client, role):
    client.force_login(make_user(role))
    assert EMPTY in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_panel_stands_above_those_of_wagtail(home, client, user):
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_home"))
    names = [getattr(shown, "name", "") for shown in response.context["panels"]]
    assert names[0] == "waiting"


def test_the_number_of_queries_does_not_grow(home, client, user, django_assert_max_num_queries):
    def add(number):
        page = ContentPage(title=f"Sivu {number}", slug=f"sivu-{number}", owner=user)
        home.add_child(instance=page)
        page.save_revision(user=user)
        make_theme(home, title=f"Teema {number}", slug=f"teema-{number}")
        Feedback.objects.create(text="Hyvä", site_id=home.get_site().pk, language="fi")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            waiting_lines(request)
        return len(captured)

    request = RequestFactory().get("/")
    request.user = user
    add(1)
    queries()
    few = queries()
    for number in range(2, 6):
        add(number)
    assert queries() == few
