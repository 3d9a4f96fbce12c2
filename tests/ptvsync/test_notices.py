"""The owner's group hears of each change of the copy's state once, and a dumb mail server breaks nothing."""

from __future__ import annotations

import socket
import time
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.utils import timezone
from django.utils.translation import override
from django_q.models import Schedule

from cms.governance.grants import Role
from cms.jobs import apply_jobs
from ptvsync.models import SyncRun
from ptvsync.notices.sending import recipients
from ptvsync.notices.stale import tell_if_stale
from ptvsync.notices.wording import SUBJECTS, Notice
from ptvsync.signals import run_finished
from tests.factories import make_user

from .factories import make_run


pytestmark = pytest.mark.django_db
Status = SyncRun.Status
NOW = timezone.now()


@pytest.fixture(autouse=True)
def owner(db):
    return make_owner("owner@county.example")


@pytest.fixture(autouse=True)
def _finnish_is_told_in_english(settings):
    settings.LANGUAGE_CODE = "en"


def make_owner(email, **fields):
    Group.objects.get_or_create(name=Role.DIGITAL_SERVICES)
    user = make_user(Role.DIGITAL_SERVICES)
    user.email = email
    for name, value in fields.items():
        setattr(user, name, value)
    user.save()
    return user


def end(status, hours_ago=0, **fields):
    """A run that has ended, as the engine tells of it."""
    run = make_run(status, started_at=NOW - timedelta(hours=hours_ago), **fields)
    run_finished.send(SyncRun, run=run)
    return run


def decide(run, status, user):
    run.status, run.decided_by, run.decided_at = status, user, NOW
    run.save()
    run_finished.send(SyncRun, run=run)


def told():
    """The notices sent so far, in order."""
    by_subject = {str(subject): notice for notice, subject in SUBJECTS.items()}
    return [by_subject[message.subject] for message in mail.outbox]


@pytest.mark.parametrize(
    ("status", "notice"), [(Status.FAILED, Notice.FAILED), (Status.BRAKED, Notice.BRAKED)]
)
def test_a_run_that_stops_is_told_with_its_message_and_one_link(status, notice):
    run = end(status, sentence={"msgid": "PTV gave no services at all."})

    [message] = mail.outbox
    assert told() == [notice]
    assert message.to == ["owner@county.example"]
    assert "PTV gave no services at all." in message.body
    assert message.body.count("http") == 1
    assert f"/syncrun/inspect/{run.pk}/" in message.body


@pytest.mark.parametrize("status", [Status.FAILED, Status.BRAKED])
def test_the_same_state_is_not_told_twice(status):
    end(status, hours_ago=48)
    end(status, hours_ago=24)
    end(status)

    assert len(mail.outbox) == 1


def test_a_failure_after_the_brake_is_news_and_the_brake_after_it_again():
    end(Status.BRAKED, hours_ago=48)
    end(Status.FAILED, hours_ago=24)
    end(Status.BRAKED)

    assert told() == [Notice.BRAKED, Notice.FAILED, Notice.BRAKED]


@pytest.mark.parametrize("status", [Status.FAILED, Status.BRAKED])
def test_recovery_is_told_once(status):
    end(status, hours_ago=48)
    end(Status.DONE, hours_ago=24)
    end(Status.DONE)

    assert told()[1:] == [Notice.RECOVERED]


def test_recovery_is_told_when_a_success_made_the_braked_run_rejected():
    braked = end(Status.BRAKED, hours_ago=24)
    SyncRun.objects.filter(pk=braked.pk).update(status=Status.REJECTED)
    end(Status.DONE)

    assert told() == [Notice.BRAKED, Notice.RECOVERED]


def test_a_failure_after_recovery_is_told_again():
    for hours, status in ((72, Status.FAILED), (48, Status.DONE), (24, Status.FAILED)):
        end(status, hours_ago=hours)

    assert told() == [Notice.FAILED, Notice.RECOVERED, Notice.FAILED]


def test_a_failure_that_nobody_was_told_of_needs_no_recovery():
    make_run(Status.FAILED, started_at=NOW - timedelta(hours=24))
    end(Status.DONE)

    assert told() == []


@pytest.mark.parametrize(
    ("status", "notice"), [(Status.DONE, Notice.ACCEPTED), (Status.REJECTED, Notice.REJECTED)]
)
def test_the_decision_is_told_with_the_name_of_who_decided(owner, status, notice):
    run = end(Status.BRAKED)
    decide(run, status, owner)

    assert told() == [Notice.BRAKED, notice]
    assert str(owner) in mail.outbox[1].body


def test_after_the_owners_no_the_next_success_is_nothing_to_tell(owner):
    decide(end(Status.BRAKED, hours_ago=24), Status.REJECTED, owner)
    end(Status.DONE)

    assert told() == [Notice.BRAKED, Notice.REJECTED]


@pytest.mark.parametrize(
    "fields",
    [{"kind": SyncRun.Kind.SINGLE}, {"dry_run": True}],
    ids=["a single service", "a trial"],
)
def test_what_does_not_keep_the_copy_is_not_told(fields):
    end(Status.FAILED, **fields)

    assert mail.outbox == []


@pytest.mark.parametrize("status", [Status.DONE, Status.CANCELLED])
def test_a_good_run_and_a_cancelled_one_are_not_told(status):
    end(status)

    assert mail.outbox == []


def test_a_cancelled_run_between_two_failures_does_not_make_the_second_news():
    end(Status.FAILED, hours_ago=48)
    end(Status.CANCELLED, hours_ago=24)
    end(Status.FAILED)

    assert told() == [Notice.FAILED]


def test_an_old_copy_is_told_once_and_its_recovery_too():
    make_run(Status.DONE, started_at=NOW - timedelta(hours=27))

    assert tell_if_stale()
    assert not tell_if_stale()
    end(Status.DONE)
    assert told() == [Notice.STALE, Notice.RECOVERED]


@pytest.mark.parametrize("hours", [0, 25])
def test_a_fresh_copy_is_not_told(hours):
    make_run(Status.DONE, started_at=NOW - timedelta(hours=hours))

    assert not tell_if_stale()
    assert mail.outbox == []


def test_a_copy_that_was_never_fetched_is_not_stale():
    assert not tell_if_stale()


def test_only_active_members_of_the_owners_group_with_an_address_are_told():
    make_owner("second@county.example")
    make_owner("")
    make_owner("left@county.example", is_active=False)
    make_user(Role.COMMUNICATIONS)

    assert recipients() == ["owner@county.example", "second@county.example"]


def test_nobody_in_the_group_breaks_nothing():
    Group.objects.filter(name=Role.DIGITAL_SERVICES).delete()

    end(Status.FAILED)

    assert mail.outbox == []


def test_a_mail_server_that_does_not_answer_breaks_nothing(settings, monkeypatch, caplog):
    def refuse(self, *arguments, **options):
        raise ConnectionRefusedError("refused")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)

    run = end(Status.FAILED)

    run.refresh_from_db()
    assert run.told_at is not None
    assert "refused" in caplog.text


def test_a_mail_server_that_accepts_and_stays_silent_does_not_hold_the_run(settings, caplog):
    assert settings.EMAIL_TIMEOUT == 10
    settings.EMAIL_TIMEOUT = 0.2
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
        begun = time.monotonic()
        run = end(Status.FAILED)

    run.refresh_from_db()
    assert time.monotonic() - begun < 5
    assert run.told_at is not None
    assert "timed out" in caplog.text


def test_the_message_is_in_the_sites_language_whatever_the_worker_speaks(settings):
    settings.LANGUAGE_CODE = "fi"
    with override("sv"):
        end(Status.FAILED)

    with override("fi"):
        assert mail.outbox[0].subject == str(SUBJECTS[Notice.FAILED])


@pytest.mark.parametrize("job", ["ptv-stale", "ptv-prune"])
def test_the_worker_has_the_daily_jobs(job):
    apply_jobs()

    assert Schedule.objects.filter(name=f"tarjotin:{job}").exists()
