"""The queue: who sees it, what can be done in it, whom it tells, and when it forgets."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from cms.governance.grants import Role
from cms.region.models import RegionSettings
from home.feedback.models import Feedback
from home.feedback.tasks import erase_old, tell_maintainers
from tests.factories import make_user
from tests.feedback.factories import make_feedback, send


pytestmark = pytest.mark.django_db

EDITORS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


@pytest.fixture(autouse=True)
def site(kept_site, db):
    site = Site.objects.get()
    RegionSettings.objects.update(contact_email="yllapito@example.org")
    return site


def url(name, *args):
    return reverse(f"feedback_queue:{name}", args=args)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("view", ["index", "edit", "delete"])
def test_only_editors_open_the_queue(client, role, view):
    row = make_feedback()
    call_command("setup_governance", verbosity=0)
    client.force_login(make_user(role))
    response = client.get(url(view, *([row.pk] if view != "index" else [])))
    assert (response.status_code == 200) is (role in EDITORS)


def test_a_visitor_is_asked_to_log_in(client):
    assert client.get(url("index")).status_code == 302


def test_nobody_writes_feedback_in_the_admin(client):
    client.force_login(make_user(superuser=True))
    assert client.get(url("add")).status_code == 302
    assert url("add") not in client.get(url("index")).content.decode()


def test_the_text_cannot_be_edited_but_its_state_and_note_can(client):
    row = make_feedback(text="Alkuperäinen.")
    client.force_login(make_user(superuser=True))
    data = {"text": "Muutettu.", "state": "in_work", "note": "Kysytty kunnasta."}
    assert client.post(url("edit", row.pk), data).status_code == 302
    row.refresh_from_db()
    assert (row.text, row.state, row.note) == ("Alkuperäinen.", "in_work", "Kysytty kunnasta.")


def test_the_list_narrows_to_a_state(client):
    make_feedback(text="Avoin asia.")
    make_feedback(text="Hoidettu asia.", state="done")
    client.force_login(make_user(superuser=True))
    text = client.get(url("index"), {"state": "done"}).content.decode()
    assert "Hoidettu asia." in text
    assert "Avoin asia." not in text


def test_the_queue_can_be_taken_along_as_a_table(client):
    make_feedback(text="Viety asia.")
    make_feedback(text="=1+1")
    client.force_login(make_user(superuser=True))
    response = client.get(url("index"), {"export": "csv"})
    table = b"".join(response.streaming_content).decode()
    assert "Viety asia." in table
    assert ",'=1+1\r\n" in table


def test_the_maintainers_are_told_without_the_text(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        send(client, text="Äitini ei löytänyt ryhmää.")
    (letter,) = mail.outbox
    assert letter.to == ["yllapito@example.org"]
    assert "/liikunta/" in letter.subject
    assert url("edit", Feedback.objects.get().pk) in letter.body
    assert "Äitini" not in letter.subject + letter.body


def test_without_an_address_the_communications_group_is_told():
    RegionSettings.objects.update(contact_email="")
    call_command("setup_governance", verbosity=0)
    member = make_user(Role.COMMUNICATIONS)
    make_user(Role.ORGANISERS)
    assert tell_maintainers(make_feedback().pk) == 1
    assert mail.outbox[0].to == [member.email]


def test_a_mail_server_that_is_down_loses_no_feedback(monkeypatch):
    def fail(*args):
        raise SMTPException

    monkeypatch.setattr(EmailBackend, "send_messages", fail)
    assert tell_maintainers(make_feedback().pk) == 0
    assert Feedback.objects.count() == 1


def test_feedback_that_was_erased_meanwhile_tells_nobody():
    assert tell_maintainers(0) == 0
    assert not mail.outbox


@pytest.mark.parametrize("state", ["new", "in_work", "done"])
def test_old_feedback_is_erased_in_any_state(state):
    RegionSettings.objects.update(feedback_kept_days=30)
    old, young = make_feedback(state=state), make_feedback(state=state)
    for row, days in ((old, 31), (young, 29)):
        Feedback.objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(days=days))
    assert erase_old() == 1
    assert Feedback.objects.get() == young
