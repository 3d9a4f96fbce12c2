"""Who is told of a review, when, and how often."""

from __future__ import annotations

from datetime import date, timedelta
from smtplib import SMTPException

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.governance.grants import Role
from tests.factories import make_user
from themepages.upkeep.models import ReviewReminder
from themepages.upkeep.reminders import remind_all

from .conftest import TODAY


pytestmark = pytest.mark.django_db
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def owner(home):
    return make_user(Role.THEME_OWNERS, "omistaja")


@pytest.fixture
def deputy(home):
    return make_user(Role.THEME_OWNERS, "sijainen")


@pytest.fixture
def editor(home):
    return make_user(Role.COMMUNICATIONS, "viestija")


def told(mailoutbox):
    return sorted(address for mail in mailoutbox for address in mail.to)


def test_the_owner_and_the_deputy_are_told_when_the_day_has_come(
    theme_of, owner, deputy, mailoutbox
):
    theme_of(owner, deputy, TODAY)
    assert remind_all(TODAY) == 1
    assert told(mailoutbox) == [owner.email, deputy.email]


def test_nobody_is_told_before_the_day(theme_of, owner, mailoutbox):
    theme_of(owner, None, TODAY + timedelta(days=1))
    assert remind_all(TODAY) == 0
    assert mailoutbox == []


def test_the_same_review_is_told_once(theme_of, owner, mailoutbox):
    theme_of(owner, None, YESTERDAY)
    for days in range(20):
        remind_all(TODAY + timedelta(days=days))
    assert len(mailoutbox) == 1


def test_the_next_review_is_told_again(theme_of, owner, mailoutbox):
    theme = theme_of(owner, None, YESTERDAY)
    remind_all(TODAY)
    type(theme).objects.update(review_date=TODAY)
    remind_all(TODAY)
    assert len(mailoutbox) == 2


@pytest.mark.parametrize(("days", "is_escalated"), [(29, False), (30, True), (60, True)])
def test_communications_are_told_after_thirty_days(
    theme_of, owner, editor, mailoutbox, days, is_escalated
):
    theme_of(owner, None, TODAY - timedelta(days=days))
    remind_all(TODAY)
    assert (editor.email in told(mailoutbox)) == is_escalated


def test_communications_are_told_once(theme_of, owner, editor, mailoutbox):
    theme_of(owner, None, TODAY)
    for days in range(90):
        remind_all(TODAY + timedelta(days=days))
    assert told(mailoutbox) == [owner.email, editor.email]


def test_communications_are_told_at_once_of_a_theme_that_nobody_keeps(
    theme_of, owner, editor, mailoutbox
):
    owner.is_active = False
    owner.save()
    theme_of(owner, None, TODAY)
    remind_all(TODAY)
    assert told(mailoutbox) == [editor.email]


def test_a_draft_is_not_reminded_of(theme_of, owner, mailoutbox):
    theme_of(owner, None, YESTERDAY).unpublish()
    remind_all(TODAY)
    assert mailoutbox == []


def test_a_letter_that_could_not_be_sent_is_sent_the_next_day(
    theme_of, owner, mailoutbox, monkeypatch
):
    def refuse(mail):
        raise SMTPException

    theme_of(owner, None, YESTERDAY)
    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", refuse)
        assert remind_all(TODAY) == 0
    assert not ReviewReminder.objects.exists()
    assert remind_all(TODAY) == 1


def test_the_letter_names_the_theme_and_leads_to_it(theme_of, owner, mailoutbox):
    theme = theme_of(owner, None, date(2026, 11, 20), title="Mieli & ry")
    remind_all(TODAY)
    assert "Mieli & ry" in mailoutbox[0].subject
    assert "Mieli & ry" in mailoutbox[0].body
    assert f"/admin/pages/{theme.pk}/edit/" in mailoutbox[0].body


def test_the_command_sends_them(theme_of, owner, mailoutbox, capsys):
    theme_of(owner, None, timezone.localdate())
    call_command("remind_of_reviews")
    assert capsys.readouterr().out == "1 themes\n"
