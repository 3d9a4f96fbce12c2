"""What each line counts, and for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.governance.grants import Role
from home.feedback.models import Feedback
from home.models import ContentPage
from ptvsync.models import SyncRun
from tests.dashboard.factories import make_draft, submit
from tests.events.factories import calendar_page, event_page
from tests.factories import make_theme, make_user
from tests.ptvsync.factories import make_run


DRAFTS = "Keskeneräiset sivuni"
APPROVE = "Hyväksyttävät sivut"
RETURNED = "Minulle palautetut sivut"
REVIEWS = "Tarkistettavat teemat"
ORPHANS = "Teemat ilman omistajaa"
MISSING = "Pakolliset teemat, joita ei ole julkaistu"
BRAKED = "Jarrun pysäyttämät PTV-ajot"
FEEDBACK = "Uudet palautteet"
BEGINNING = "Pian alkavat ryhmäni ja tapahtumani"


def test_my_unfinished_pages_are_mine_alone(home, user, lines):
    make_draft(home, user)
    assert lines(user)[DRAFTS] == 1
    assert DRAFTS not in lines(make_user(Role.COMMUNICATIONS))


def test_the_list_of_unfinished_pages_shows_them(home, user, client):
    make_draft(home, user)
    make_draft(home, make_user(Role.COMMUNICATIONS), "Toisen sivu")
    client.force_login(user)
    text = client.get(reverse("dashboard_drafts")).content.decode()
    assert "Uusi ohje" in text
    assert "Toisen sivu" not in text


def test_the_list_of_unfinished_pages_leads_to_the_editor(home, user, client):
    page = make_draft(home, user)
    client.force_login(user)
    text = client.get(reverse("dashboard_drafts")).content.decode()
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"' in text
    assert "luonnos" in text.lower()


def test_many_unfinished_pages_take_no_more_queries_than_few(
    home, user, client, django_assert_num_queries
):
    client.force_login(user)
    url = reverse("dashboard_drafts")
    for place in range(3):
        make_draft(home, user, f"Ohje {place}").save_revision(user=user).publish()
        page = ContentPage.objects.get(slug=f"ohje-{place}")
        page.save_revision(user=user)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    for place in range(12):
        make_draft(home, user, f"Uusi {place}")
    with django_assert_num_queries(len(few)):
        response = client.get(url)
    assert "Uusi 11" in response.content.decode()


def test_a_page_that_waits_for_approval_is_no_longer_the_writers_draft(home, user, lines):
    writer = make_user(Role.THEME_OWNERS)
    page = make_draft(home, writer)
    submit(page, writer)
    assert DRAFTS not in lines(writer)
    assert lines(user)[APPROVE] == 1


def test_a_page_that_comes_back_is_told_to_its_writer(home, user, lines):
    writer = make_user(Role.THEME_OWNERS)
    state = submit(make_draft(home, writer), writer)
    state.current_task_state.reject(user=user, comment="Lisää yhteystiedot.")
    assert lines(writer)[RETURNED] == 1
    assert APPROVE not in lines(user)


def test_reviews_are_told_to_the_owner_the_deputy_and_the_keepers(home, user, lines):
    owner, deputy, other = (make_user(Role.THEME_OWNERS) for _ in range(3))
    yesterday = timezone.localdate() - timedelta(days=1)
    make_theme(home, owner=owner, deputy=deputy, review_date=yesterday)
    assert [lines(who).get(REVIEWS) for who in (owner, deputy, other, user)] == [1, 1, None, 1]


def test_themes_without_an_owner_and_missing_ones_are_told_to_the_keepers_only(home, user, lines):
    make_theme(home)
    draft = make_theme(home, title="Päihteet", slug="paihteet", obligation="palvelukonsepti")
    draft.unpublish()
    assert lines(user)[ORPHANS] == 1
    assert lines(user)[MISSING] == 1
    assert not {ORPHANS, MISSING} & set(lines(make_user(Role.THEME_OWNERS)))


@pytest.mark.parametrize("role", list(Role))
def test_a_braked_run_waits_for_those_who_decide(home, lines, role):
    make_run(SyncRun.Status.BRAKED, kind="full")
    assert (BRAKED in lines(make_user(role))) is (role == Role.DIGITAL_SERVICES)


@pytest.mark.parametrize("role", list(Role))
def test_new_feedback_waits_for_those_who_work_through_the_queue(home, lines, role):
    Feedback.objects.create(text="Hyvä", site_id=home.get_site().pk, language="fi")
    done = Feedback.objects.create(text="Vanha", site_id=home.get_site().pk, language="fi")
    Feedback.objects.filter(pk=done.pk).update(state="done")
    keepers = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
    assert lines(make_user(role)).get(FEEDBACK) == (1 if role in keepers else None)


def test_an_organiser_sees_own_groups_that_begin_within_two_weeks(home, lines):
    organiser, calendar = make_user(Role.ORGANISERS), calendar_page(home)
    for days, owner in ((3, organiser), (30, organiser), (3, make_user())):
        start = timezone.now() + timedelta(days=days)
        event_page(calendar, start=start, owner=owner, slug=f"e{days}-{owner.pk}")
    assert lines(organiser)[BEGINNING] == 1
