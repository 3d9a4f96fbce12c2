"""Which rows the lines of one's own pages count, and which they leave to others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision, WorkflowState

from cms.dashboard.drafts import own_drafts
from cms.dashboard.moderation import approvals_line, returned_line
from cms.governance.grants import Role
from tests.dashboard.factories import make_draft, submit
from tests.factories import make_user


@pytest.fixture
def writer(home):
    return make_user(Role.THEME_OWNERS)


def ask(line, user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return line(request)


def titles(user):
    return [page.title for page in own_drafts(user)]


def send_back(page, writer, approver):
    submit(page, writer).current_task_state.reject(user=approver, comment="Lisää yhteystiedot.")


def test_a_published_page_is_no_draft(home, user):
    make_draft(home, user).save_revision(user=user).publish()
    assert titles(user) == []


def test_a_page_changed_after_its_publication_is_a_draft(home, user):
    page = make_draft(home, user)
    page.save_revision(user=user).publish()
    page.refresh_from_db()
    page.save_revision(user=user)
    assert titles(user) == ["Uusi ohje"]


def test_a_page_that_another_went_on_with_is_the_others_draft(home, user, writer):
    make_draft(home, writer).save_revision(user=user)
    assert (titles(writer), titles(user)) == ([], ["Uusi ohje"])


def test_an_alias_is_no_draft_of_its_own(home, user):
    page = make_draft(home, user)
    alias = page.create_alias(update_slug="toinen", user=user)
    alias.latest_revision, alias.has_unpublished_changes = page.latest_revision, True
    alias.save()
    assert [draft.pk for draft in own_drafts(user)] == [page.pk]


def test_only_the_page_in_approval_is_taken_from_the_drafts(home, writer):
    submit(make_draft(home, writer, "Odottaa"), writer)
    make_draft(home, writer, "Kesken")
    assert titles(writer) == ["Kesken"]


def test_a_page_sent_back_is_a_draft_again(home, user, writer):
    send_back(make_draft(home, writer), writer, user)
    assert titles(writer) == ["Uusi ohje"]


def test_an_approval_of_another_kind_with_the_same_number_takes_no_draft(home, writer):
    page = make_draft(home, writer)
    state = submit(make_draft(home, writer, "Odottaa"), writer)
    other = ContentType.objects.get_for_model(WorkflowState)
    WorkflowState.objects.filter(pk=state.pk).update(
        object_id=str(page.pk), content_type=other, base_content_type=other
    )
    assert "Uusi ohje" in titles(writer)


def test_the_draft_left_longest_comes_first(home, user):
    for days, title in ((1, "Eilen"), (9, "Kauan"), (4, "Joskus")):
        page = make_draft(home, user, title)
        then = timezone.now() - timedelta(days=days)
        Revision.objects.filter(pk=page.latest_revision_id).update(created_at=then)
        type(page).objects.filter(pk=page.pk).update(latest_revision_created_at=then)
    assert titles(user) == ["Kauan", "Joskus", "Eilen"]


def test_the_results_alone_answer_the_filters(home, user, client):
    make_draft(home, user)
    client.force_login(user)
    text = client.get(reverse("dashboard_drafts_results"), {"live": "false"}).content.decode()
    assert "Uusi ohje" in text
    assert "<html" not in text


def test_approvals_are_urgent(home, user, writer):
    submit(make_draft(home, writer), writer)
    assert ask(approvals_line, user).is_urgent


def test_pages_sent_back_are_told_to_those_who_sent_them_alone(home, user, writer):
    send_back(make_draft(home, writer), writer, user)
    assert ask(returned_line, writer).count == 1
    assert ask(returned_line, make_user(Role.THEME_OWNERS)).count == 0


def test_pages_still_in_approval_have_not_come_back(home, writer):
    submit(make_draft(home, writer), writer)
    assert ask(returned_line, writer).count == 0
