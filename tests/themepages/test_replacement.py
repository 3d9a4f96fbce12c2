"""Replacing a service that is gone: live pages, drafts, pins and translations; and taking it back."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page, PageLogEntry

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from ptvsync.models import Service, Status
from tests.factories import make_service, make_site, make_theme, make_user
from themepages.models import PinnedService, ServiceReplacement, ThemePage
from themepages.withdrawal.places import places_of
from themepages.withdrawal.replace import replace_service
from themepages.withdrawal.steps import Outcome, steps_of
from themepages.withdrawal.undo import undo_replacement


pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_site().root_page


@pytest.fixture
def user(home):
    apply_governance()
    return make_user(superuser=True)


@pytest.fixture
def old():
    return make_service("Vanha")


@pytest.fixture
def new():
    return make_service("Uusi")


def lifted(*services, note="Tule mukaan"):
    return [("one_service", {"service": service, "note": note}) for service in services]


def fresh(page):
    return ThemePage.objects.get(pk=page.pk)


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def named(page):
    return [block.value["service"].name for block in page.body if block.block_type == "one_service"]


def stored(page):
    return ThemePage._meta.get_field("body").stream_block.get_prep_value(page.body)


def raw(page):
    return json.dumps(stored(page), sort_keys=True)


def save_draft(page, **values):
    page = draft(page)
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision(clean=False)


def pin(page, *services):
    page = fresh(page)
    page.pins = [PinnedService(service=s, sort_order=i) for i, s in enumerate(services)]
    page.save_revision().publish()


def pinned(page):
    return [pin.service.name for pin in page.pins.all()]


# Where a service is used


def test_a_page_names_a_service_live_or_in_its_draft(home, old, new):
    live = make_theme(home, slug="a", body=lifted(old))
    drafted = make_theme(home, slug="b", body=[])
    save_draft(drafted, body=lifted(old))
    make_theme(home, slug="c", body=lifted(new))
    assert [place.page.pk for place in places_of(old.pk)] == [live.pk, drafted.pk]


def test_a_draft_that_dropped_the_service_does_not_hide_that_the_live_page_names_it(home, old):
    theme = make_theme(home, body=lifted(old))
    save_draft(theme, body=[])
    (place,) = places_of(old.pk)
    assert place.is_live_with(old.pk)
    assert place.draft.services() == set()


def test_a_pin_is_a_use(home, old):
    theme = make_theme(home)
    pin(theme, old)
    assert [place.page.pk for place in places_of(old.pk)] == [theme.pk]


def test_a_page_that_was_never_published_is_looked_at(home, old):
    theme = ThemePage(title="Uusi", slug="uusi", thl_theme="liikunta", live=False)
    theme.body = lifted(old)
    home.add_child(instance=theme)
    assert [place.page.pk for place in places_of(old.pk)] == [theme.pk]


def test_ten_pages_take_as_many_queries_as_one(home, old):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            places_of(old.pk)
        return len(captured)

    save_draft(make_theme(home, slug="a", body=lifted(old)), title="x")
    few = queries()
    for number in range(9):
        save_draft(make_theme(home, slug=f"t{number}", body=lifted(old)), title="x")
    assert queries() == few


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


# Taking it back


@pytest.mark.parametrize("has_draft", [False, True])
def test_undoing_restores_both_versions(home, user, old, new, has_draft):
    theme = make_theme(home, body=lifted(old, new))
    if has_draft:
        save_draft(theme, body=lifted(old, note="Kesken"))
    before = raw(fresh(theme)), raw(draft(theme)), fresh(theme).has_unpublished_changes
    replacement, _steps = replace_service(old, new, user)
    assert undo_replacement(replacement, user) == []
    after = raw(fresh(theme)), raw(draft(theme)), fresh(theme).has_unpublished_changes
    assert after == before
    assert ServiceReplacement.objects.get().undone_by == user


def test_undoing_restores_pins_in_their_order(home, user, old, new):
    other = make_service("Muu")
    theme = make_theme(home)
    pin(theme, other, old, new)
    replacement, _steps = replace_service(old, new, user)
    undo_replacement(replacement, user)
    assert pinned(fresh(theme)) == ["Muu", "Vanha", "Uusi"]


def test_a_page_that_was_edited_since_is_left_and_told(home, user, old, new):
    edited = make_theme(home, slug="a", body=lifted(old))
    untouched = make_theme(home, slug="b", body=lifted(old))
    replacement, _steps = replace_service(old, new, user)
    save_draft(edited, summary="Muokattu")
    (kept,) = undo_replacement(replacement, user)
    assert kept.page.pk == edited.pk
    assert (named(fresh(edited)), named(fresh(untouched))) == (["Uusi"], ["Vanha"])
    assert ServiceReplacement.objects.get().undone_at is None


def test_a_draft_that_was_published_since_is_left(home, user, old, new):
    theme = make_theme(home, body=[])
    save_draft(theme, body=lifted(old))
    replacement, _steps = replace_service(old, new, user)
    fresh(theme).latest_revision.publish()
    assert len(undo_replacement(replacement, user)) == 1
    assert named(fresh(theme)) == ["Uusi"]


def test_undoing_twice_does_nothing_the_second_time(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    replacement, _steps = replace_service(old, new, user)
    undo_replacement(replacement, user)
    revision = fresh(theme).latest_revision_id
    assert undo_replacement(replacement, user) == []
    assert fresh(theme).latest_revision_id == revision


def test_an_owners_own_draft_is_gone_after_undoing(home, old, new):
    theme = make_theme(home, body=lifted(old))
    apply_governance()
    owner = make_user(Role.THEME_OWNERS)
    ThemePage.objects.filter(pk=theme.pk).update(owner=owner)
    replacement, _steps = replace_service(old, new, owner)
    assert fresh(theme).has_unpublished_changes
    assert undo_replacement(replacement, owner) == []
    assert not fresh(theme).has_unpublished_changes
    assert named(draft(theme)) == ["Vanha"]


def test_somebody_without_rights_undoes_nothing(home, user, old, new):
    theme = make_theme(home, body=lifted(old))
    replacement, _steps = replace_service(old, new, user)
    assert len(undo_replacement(replacement, make_user(Role.MUNICIPALITIES))) == 1
    assert named(fresh(theme)) == ["Uusi"]


@settings(
    max_examples=15,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    live=st.lists(st.sampled_from("ONX"), max_size=3),
    drafted=st.none() | st.lists(st.sampled_from("ONX"), max_size=3),
    pins=st.lists(st.sampled_from("ONX"), unique=True),
)
def test_replacing_and_undoing_gives_back_any_page(home, user, live, drafted, pins):
    services = {letter: make_service(letter) for letter in "ONX"}
    theme = make_theme(home, slug=f"t{ThemePage.objects.count()}", body=_body(services, live))
    pin(theme, *(services[letter] for letter in pins))
    if drafted is not None:
        save_draft(theme, body=_body(services, drafted), summary="Kesken")
    before = _state(theme)
    replacement, _steps = replace_service(services["O"], services["N"], user)
    assert "O" not in named(fresh(theme)) + named(draft(theme)) + pinned(fresh(theme))
    if replacement:
        assert undo_replacement(replacement, user) == []
    assert _state(theme) == before


def _body(services, letters):
    return lifted(*(services[letter] for letter in letters))


def _state(theme):
    versions = [(raw(page), page.summary, pinned(page)) for page in (fresh(theme), draft(theme))]
    return versions, fresh(theme).has_unpublished_changes


def test_a_service_that_returns_is_shown_where_it_was_not_replaced(home, old, client):
    make_theme(home, body=lifted(old))
    Service.objects.update(status=Status.WITHDRAWN)
    assert "Vanha" not in client.get("/liikunta/").content.decode()
    Service.objects.update(status=Status.PUBLISHED)
    assert "Vanha" in client.get("/liikunta/").content.decode()
