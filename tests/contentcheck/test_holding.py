"""A page that cannot be published waits past its time, and its people are told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.images.blocks import ImageBlock
from wagtail.models import PageLogEntry, Revision

from cms.contentcheck.holding import ACTION, held_pages, hold_back
from cms.governance.grants import Role
from home.models import ContentPage
from home.tasks import publish_scheduled
from tests.factories import make_user


@pytest.fixture
def schedule(make_page, image):
    """A page whose time, given by ``by``, is ``ago`` in the past; its image lacks its author."""

    def make(title="Ajastettu", author="", by=None, ago=timedelta(minutes=1), live=False, **fields):
        described = ImageBlock().to_python({"image": image.pk, "alt_text": "Järvi"})
        page = make_page(title, publish=live, **fields)
        page.body = [("image", {"image": described, "author": author, "licence": "own"})]
        page.go_live_at = timezone.now() + timedelta(hours=1)
        revision = page.save_revision(user=by)
        revision.publish(user=by)
        due = timezone.now() - ago
        revision.content["go_live_at"] = due.isoformat()
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=due, content=revision.content
        )
        return ContentPage.objects.get(pk=page.pk)

    return make


def stored(page):
    return ContentPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("author", ["", "Liisa"])
@pytest.mark.parametrize("command", ["publish_scheduled", "publish_scheduled_pages"])
def test_only_what_may_be_published_is_published_at_its_time(schedule, author, command):
    page = schedule(author=author)
    call_command(command)
    assert stored(page).live is bool(author)


def test_the_workers_job_asks_too(schedule):
    page = schedule()
    publish_scheduled()
    assert not stored(page).live


def test_a_trial_run_holds_nothing_back(schedule):
    schedule()
    call_command("publish_scheduled", dryrun=True, verbosity=0)
    assert Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_the_published_version_stays_when_the_new_one_is_held_back(schedule):
    page = schedule(live=True)
    before = page.live_revision_id
    publish_scheduled()
    assert stored(page).live
    assert stored(page).live_revision_id == before


def test_a_page_whose_time_is_to_come_is_left_alone(schedule):
    schedule(ago=timedelta(hours=-1))
    assert hold_back(timezone.now()) == 0
    assert Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_one_faulty_page_does_not_keep_the_others_from_their_time(schedule):
    bad, good = schedule(), schedule("Hyvä", author="Liisa")
    publish_scheduled()
    assert [stored(bad).live, stored(good).live] == [False, True]


def test_the_history_says_what_stood_in_the_way(schedule):
    page = schedule()
    publish_scheduled()
    entry = PageLogEntry.objects.get(page=page.pk, action=ACTION)
    assert "kuva" in entry.formatter.format_message(entry).lower()


def test_the_owner_the_scheduler_and_communications_are_told_once(schedule, mailoutbox):
    owner = make_user(Role.THEME_OWNERS)
    writer, keeper = make_user(Role.COMMUNICATIONS), make_user(Role.COMMUNICATIONS)
    page = schedule(by=writer, owner=owner)
    publish_scheduled()
    publish_scheduled()
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted(
        user.email for user in (owner, writer, keeper)
    )
    assert "Ajastettu" in mailoutbox[0].subject
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in mailoutbox[0].body


def test_whoever_has_left_is_not_told(schedule, mailoutbox):
    gone = make_user(Role.THEME_OWNERS)
    gone.is_active = False
    gone.save()
    schedule(owner=gone)
    publish_scheduled()
    assert mailoutbox == []


def test_a_mail_server_that_is_down_does_not_stop_the_others(schedule, monkeypatch):
    make_user(Role.COMMUNICATIONS)

    def fail(self, *args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    bad, good = schedule(), schedule("Hyvä", author="Liisa")
    publish_scheduled()
    assert [stored(bad).live, stored(good).live] == [False, True]


def test_a_page_is_held_until_somebody_takes_it_up(schedule):
    page = schedule()
    publish_scheduled()
    keeper = make_user(Role.COMMUNICATIONS)
    assert list(held_pages(keeper)) == [page.page_ptr]
    stored(page).save_revision(user=keeper)
    assert not held_pages(keeper)


def test_only_those_who_may_write_a_page_have_it_waiting(schedule):
    schedule()
    publish_scheduled()
    assert not held_pages(make_user(Role.ORGANISERS))


def test_the_dashboards_line_leads_to_what_happened(schedule, log_in):
    schedule()
    publish_scheduled()
    client = log_in(Role.COMMUNICATIONS)
    assert "Julkaisematta jääneet ajastetut sivut" in client.get("/admin/").content.decode()
    report = client.get(reverse("wagtailadmin_reports:site_history"), {"action": ACTION})
    assert "Ajastettu" in report.content.decode()


def test_a_held_page_is_published_by_hand_once_it_is_mended(schedule):
    page = schedule()
    publish_scheduled()
    draft = stored(page).get_latest_revision_as_object()
    draft.body = []
    draft.save_revision().publish()
    assert stored(page).live
