"""The weekly letter."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from cms.governance.grants import Role
from tests.factories import make_user
from themepages.links.digest import send_all
from themepages.links.enums import Outcome

from .factories import make_check, make_link


pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


@pytest.fixture
def owner(site):
    return make_user(Role.THEME_OWNERS, "omistaja")


@pytest.fixture
def editor(site):
    return make_user(Role.COMMUNICATIONS, "viestija")


def letters(mailoutbox):
    return {mail.to[0]: mail for mail in mailoutbox}


@pytest.mark.parametrize("outcome", [Outcome.BROKEN, Outcome.MOVED])
def test_the_owner_is_told_of_what_is_broken_or_moved(owner, editor, mailoutbox, outcome):
    make_check(make_link("Unitesti", owner=owner), outcome)
    assert send_all(TODAY) == 1
    mail = letters(mailoutbox)[owner.email]
    assert mail.subject == "1 linkki kaipaa huoltoa"
    assert "Unitesti" in mail.body
    assert "20.11.2026" in mail.body
    assert "http://testserver/admin/snippets/links/cataloguelink/edit/" in mail.body
    assert "http://testserver/admin/reports/broken-links/" in mail.body


@pytest.mark.parametrize("outcome", [Outcome.OK, Outcome.FAILING, Outcome.REFUSED])
def test_nobody_is_told_of_anything_less(owner, mailoutbox, outcome):
    make_check(make_link(owner=owner), outcome)
    assert send_all(TODAY) == 0
    assert mailoutbox == []


def test_the_owner_is_told_of_a_review(owner, mailoutbox):
    make_link("Eilinen", owner=owner, review_date=TODAY - timedelta(days=1))
    make_link("Huominen", owner=owner, review_date=TODAY + timedelta(days=1))
    send_all(TODAY)
    (mail,) = mailoutbox
    assert "Eilinen" in mail.body
    assert "Huominen" not in mail.body


def test_all_links_of_an_owner_are_in_one_letter(owner, mailoutbox):
    for name in ("Eka", "Toka", "Kolmas"):
        make_check(make_link(name, owner=owner))
    assert send_all(TODAY) == 1
    assert mailoutbox[0].subject == "3 linkkiä kaipaa huoltoa"


def test_communications_are_told_of_links_that_nobody_owns(owner, editor, mailoutbox):
    owner.is_active = False
    owner.save()
    make_check(make_link("Orpo", owner=owner))
    make_check(make_link("Omistajaton"))
    send_all(TODAY)
    assert list(letters(mailoutbox)) == [editor.email]
    assert "Orpo" in mailoutbox[0].body
    assert "Omistajaton" in mailoutbox[0].body


def test_the_number_of_queries_does_not_grow(owner, django_assert_max_num_queries):
    for _number in range(8):
        make_check(make_link(owner=owner))
    with django_assert_max_num_queries(2):
        send_all(TODAY)


def test_a_title_is_not_escaped_in_a_letter(owner, mailoutbox):
    make_check(make_link("Mieli & keho", owner=owner))
    send_all(TODAY)
    assert "Mieli & keho" in mailoutbox[0].body


def test_the_command_does_what_the_job_does(owner, capsys):
    make_check(make_link(owner=owner))
    call_command("send_link_digests")
    assert capsys.readouterr().out == "1 letters\n"
