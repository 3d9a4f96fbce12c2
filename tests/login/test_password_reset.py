"""A new password by e-mail."""

from __future__ import annotations

import re

from django.core import mail
from django.urls import reverse

from cms.governance.grants import Role


URL = "/admin/password_reset/"


def link_in_mail():
    return re.search(r"http://testserver(/admin/password_reset/confirm/\S+)", mail.outbox[-1].body)[
        1
    ]


def test_the_link_of_the_message_gives_a_new_password(client, editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    assert client.post(URL, {"email": user.email}).status_code == 302
    form = client.get(link_in_mail(), follow=True)
    new = {"new_password1": "uusi-virta-79", "new_password2": "uusi-virta-79"}
    client.post(form.redirect_chain[-1][0], new)
    assert log_in(user.username, "uusi-virta-79")["Location"] == reverse("wagtailadmin_home")


def test_a_new_password_does_not_replace_the_second_factor(client, with_second_factor, log_in):
    user, _, _ = with_second_factor(Role.COMMUNICATIONS)
    client.post(URL, {"email": user.email})
    form = client.get(link_in_mail(), follow=True)
    new = {"new_password1": "uusi-virta-79", "new_password2": "uusi-virta-79"}
    client.post(form.redirect_chain[-1][0], new)
    assert log_in(user.username, "uusi-virta-79")["Location"] == reverse("mfa_authenticate")


def test_an_unknown_address_gets_the_same_answer_and_no_message(client, site):
    response = client.post(URL, {"email": "kukaan@example.fi"})
    assert response["Location"] == reverse("wagtailadmin_password_reset_done")
    assert not mail.outbox


def test_who_has_no_password_gets_no_message(client, editor):
    user = editor(Role.COMMUNICATIONS)
    user.set_unusable_password()
    user.save()
    client.post(URL, {"email": user.email})
    assert not mail.outbox


def test_one_mailbox_is_not_filled(client, editor):
    user = editor(Role.COMMUNICATIONS)
    answers = [client.post(URL, {"email": user.email}).status_code for _ in range(4)]
    assert answers == [302, 302, 302, 429]
    assert len(mail.outbox) == 3


def test_the_message_is_in_finnish(client, editor):
    client.post(URL, {"email": editor(Role.COMMUNICATIONS).email})
    assert "salasana" in mail.outbox[0].subject.lower()
