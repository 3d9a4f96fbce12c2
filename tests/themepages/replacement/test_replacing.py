"""Replacing a service that is gone on live pages, in drafts, pins and translations, and who may do it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_service, make_theme, make_user
from themepages.models import ServiceReplacement, ThemePage
from themepages.withdrawal.replace import replace_service
from themepages.withdrawal.steps import Outcome, steps_of
from themepages.withdrawal.undo import undo_replacement

from .pages import draft, fresh, lifted, named, pin, pinned, save_draft, stored


pytestmark = pytest.mark.django_db


# Replacing


def test_a_published_page_is_published_with_the_new_service(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    _replacement, (step,) = replace_service(old, new, user)
    assert step.outcome is Outcome.LIVE
    page = fresh(theme)
    assert named(page) == ["Uusi"]
    assert (page.live, page.has_unpublished_changes) == (True, False)
    assert page.live_revision == page.latest_revision
    assert page.latest_revision.user == user


def test_the_note_and_the_other_blocks_stay(home, user, old, new):
    body = [*lifted(old), ("prompts", {"heading": "Kysy", "questions": ["Mitä kuuluu?"]})]
    theme = make_theme(home, body=body)
    before = stored(fresh(theme))
    replace_service(old, new, user)
    after = stored(fresh(theme))
    before[0]["value"]["service"] = new.pk
    assert after == before


def test_a_draft_stays_a_draft(home, user, old, new):
    theme = make_theme(home, body=[])
    save_draft(theme, body=lifted(old))
    _replacement, (step,) = replace_service(old, new, user)
    assert step.outcome is Outcome.DRAFT
    assert (named(fresh(theme)), named(draft(theme))) == ([], ["Uusi"])
    assert fresh(theme).has_unpublished_changes


def test_unpublished_changes_are_not_published_with_it(home, user, old, new):
    theme = make_theme(home, body=lifted(old), summary="Julki")
    save_draft(theme, summary="Kesken", body=lifted(old, old))
    _replacement, (step,) = replace_service(old, new, user)
    assert step.outcome is Outcome.LIVE_AND_DRAFT
    live, drafted = fresh(theme), draft(theme)
    assert (live.summary, named(live)) == ("Julki", ["Uusi"])
    assert (drafted.summary, named(drafted)) == ("Kesken", ["Uusi", "Uusi"])
    assert live.has_unpublished_changes


def test_a_draft_without_the_service_is_still_the_draft_afterwards(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    save_draft(theme, body=[], summary="Kesken")
    replace_service(old, new, user)
    assert named(fresh(theme)) == ["Uusi"]
    assert (draft(theme).summary, named(draft(theme))) == ("Kesken", [])


def test_pins_move_and_are_not_doubled(home, user, old, new):
    other = make_service("Muu")
    theme = make_theme(home)
    pin(theme, old, other, new)
    replace_service(old, new, user)
    assert pinned(fresh(theme)) == ["Uusi", "Muu"]


def test_translations_are_pages_too(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    swedish = Locale.objects.get(language_code="sv")
    home.specific.copy_for_translation(swedish).save_revision().publish()
    copy = theme.copy_for_translation(swedish)
    copy.save_revision().publish()
    replace_service(old, new, user)
    assert named(fresh(theme)) == named(fresh(copy)) == ["Uusi"]


def test_an_unfinished_draft_does_not_stand_in_the_way(home, user, old, new):
    theme = make_theme(home, body=[])
    save_draft(theme, body=lifted(old), thl_theme="")
    replace_service(old, new, user)
    assert named(draft(theme)) == ["Uusi"]


def test_a_block_of_a_plugin_that_is_off_is_kept(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    poll = {"type": "poll", "value": {"question": "Miten menee?"}, "id": "5f0c"}
    content = [*stored(fresh(theme)), poll]
    ThemePage.objects.filter(pk=theme.pk).update(body=content)
    replacement, _steps = replace_service(old, new, user)
    assert stored(fresh(theme))[-1] == poll
    undo_replacement(replacement, user)
    assert stored(fresh(theme)) == content


def test_what_was_done_is_in_the_history_of_the_page(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    replacement, _steps = replace_service(old, new, user)
    undo_replacement(replacement, user)
    entries = PageLogEntry.objects.filter(page_id=theme.pk, action__startswith="themepages.")
    assert {entry.message for entry in entries} == {
        "Palvelun ”Vanha” tilalle vaihdettiin ”Uusi”",
        "Palvelun ”Vanha” korvaaminen palvelulla ”Uusi” kumottiin",
    }
    assert {entry.user for entry in entries} == {user}


def test_a_service_that_nobody_uses_leaves_nothing_to_undo(home, user, old, new):
    assert replace_service(old, new, user) == (None, [])
    assert not ServiceReplacement.objects.exists()


# Who may do what


def test_a_page_that_the_user_may_not_edit_is_left_and_told(home, old, new):
    theme = make_theme(home, body=lifted(old))
    apply_governance()
    outsider = make_user(Role.MUNICIPALITIES)
    replacement, (step,) = replace_service(old, new, outsider)
    assert (replacement, step.outcome, bool(step.reason)) == (None, Outcome.LEFT, True)
    assert named(fresh(theme)) == ["Vanha"]


def test_a_theme_owner_replaces_in_the_draft_of_own_pages_only(home, old, new):
    own = make_theme(home, slug="oma", body=lifted(old))
    other = make_theme(home, slug="muu", body=lifted(old))
    apply_governance()
    owner = make_user(Role.THEME_OWNERS)
    ThemePage.objects.filter(pk=own.pk).update(owner=owner)
    _replacement, steps = replace_service(old, new, owner)
    assert {step.place.page.slug: step.outcome for step in steps} == {
        "oma": Outcome.WAITS,
        "muu": Outcome.LEFT,
    }
    assert (named(fresh(own)), named(draft(own))) == (["Vanha"], ["Uusi"])
    assert named(fresh(other)) == ["Vanha"]


def test_communications_publish(home, old, new):
    theme = make_theme(home, body=lifted(old))
    apply_governance()
    replace_service(old, new, make_user(Role.COMMUNICATIONS))
    assert named(fresh(theme)) == ["Uusi"]


def test_a_locked_page_is_left(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    Page.objects.filter(pk=theme.pk).update(locked=True, locked_by=make_user(), locked_at=None)
    _replacement, (step,) = replace_service(old, new, user)
    assert (step.outcome, named(fresh(theme))) == (Outcome.LEFT, ["Vanha"])


def test_a_scheduled_page_is_left_so_that_its_schedule_holds(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    later = timezone.now() + timedelta(days=3)
    save_draft(theme, go_live_at=later).publish()
    assert fresh(theme).scheduled_revision is not None
    _replacement, (step,) = replace_service(old, new, user)
    assert (step.outcome, named(fresh(theme))) == (Outcome.LEFT, ["Vanha"])
    assert fresh(theme).scheduled_revision is not None


def test_a_page_that_waits_for_approval_is_left(home, old, new):
    theme = make_theme(home, body=lifted(old))
    apply_governance()
    save_draft(theme, summary="Kesken")
    fresh(theme).get_workflow().start(fresh(theme), make_user(superuser=True))
    (step,) = steps_of(old.pk, make_user(Role.COMMUNICATIONS))
    assert step.outcome is Outcome.LEFT
