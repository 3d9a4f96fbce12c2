"""Taking a replacement back: everything as it was, but nothing that was edited since."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_service, make_theme, make_user
from themepages.models import ServiceReplacement, ThemePage
from themepages.withdrawal.replace import replace_service
from themepages.withdrawal.undo import undo_replacement

from .pages import draft, fresh, lifted, named, pin, pinned, raw, save_draft


pytestmark = pytest.mark.django_db


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
