"""Naming a theme's owner and deputy in the admin."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, PageLogEntry, Revision

from cms.governance.grants import Role
from tests.factories import make_theme, make_user
from themepages.keepers.assigning import assign_keepers
from themepages.keepers.keepers import keepers_of
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db
MAY = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


def address(theme):
    return reverse("theme_keepers", args=[theme.pk])


@pytest.mark.parametrize("role", list(Role))
def test_those_who_may_publish_name_the_keepers(client, theme, role):
    client.force_login(make_user(role))
    assert (client.get(address(theme)).status_code == 200) is (role in MAY)


def test_an_owner_does_not_hand_the_theme_over(client, theme, owner):
    client.force_login(owner)
    client.post(address(theme), {"owner": "", "deputy": ""})
    theme.refresh_from_db()
    assert theme.owner == owner


def test_the_form_names_both_and_notes_it_in_the_history(client, theme, editor):
    owner, deputy = make_user(Role.THEME_OWNERS), make_user(Role.THEME_OWNERS)
    client.force_login(editor)
    response = client.post(address(theme), {"owner": owner.pk, "deputy": deputy.pk})
    assert response.status_code == 302
    theme.refresh_from_db()
    assert (theme.owner, theme.deputy) == (owner, deputy)
    entry = PageLogEntry.objects.filter(page=theme.pk).latest("timestamp")
    assert owner.username in entry.formatter.format_message(entry)


def test_nobody_deputises_for_themselves(client, theme, owner, editor):
    client.force_login(editor)
    response = client.post(address(theme), {"owner": owner.pk, "deputy": owner.pk})
    assert response.context["form"].errors["deputy"] == ["Valitse joku muu kuin omistaja."]


@pytest.mark.parametrize("role", [None, Role.MUNICIPALITIES, Role.ORGANISERS])
def test_only_those_who_may_write_themes_are_offered(client, theme, editor, role):
    stranger = make_user(role)
    client.force_login(editor)
    response = client.post(address(theme), {"owner": stranger.pk, "deputy": ""})
    assert "owner" in response.context["form"].errors


def test_one_who_has_left_is_not_offered(client, theme, editor):
    left = make_user(Role.THEME_OWNERS)
    leave(left)
    client.force_login(editor)
    response = client.post(address(theme), {"owner": left.pk, "deputy": ""})
    assert "owner" in response.context["form"].errors


def leave(user):
    user.is_active = False
    user.save()


@pytest.mark.parametrize("field", ["owner", "deputy"])
@pytest.mark.parametrize("named", ["a superuser", "one who has left"])
def test_whoever_is_named_already_is_offered_and_stays(client, theme, editor, field, named):
    present = make_user(None, superuser=named == "a superuser")
    if named == "one who has left":
        leave(present)
    other = {"owner": "deputy", "deputy": "owner"}[field]
    ThemePage.objects.filter(pk=theme.pk).update(**{field: present, other: None})
    new = make_user(Role.THEME_OWNERS)
    client.force_login(editor)
    assert f'value="{present.pk}" selected' in client.get(address(theme)).content.decode()
    client.post(address(theme), {field: present.pk, other: new.pk})
    theme.refresh_from_db()
    assert (getattr(theme, field), getattr(theme, other)) == (present, new)


def test_a_scheduled_version_does_not_bring_the_old_deputy_back(theme, editor, owner):
    old, new = make_user(Role.THEME_OWNERS), make_user(Role.THEME_OWNERS)
    assign_keepers(theme, owner, old, editor)
    draft = ThemePage.objects.get(pk=theme.pk)
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    scheduled = draft.save_revision()
    scheduled.publish()
    draft = ThemePage.objects.get(pk=theme.pk)
    draft.go_live_at = None
    draft.save_revision()

    assign_keepers(ThemePage.objects.get(pk=theme.pk), owner, new, editor)
    past = timezone.now() - timedelta(minutes=1)
    Revision.objects.filter(pk=scheduled.pk).update(approved_go_live_at=past)
    call_command("publish_scheduled_pages")
    assert ThemePage.objects.get(pk=theme.pk).deputy == new


def test_the_published_version_names_the_new_deputy_too(theme, editor, owner):
    theme.save_revision().publish()
    ThemePage.objects.get(pk=theme.pk).save_revision()
    new = make_user(Role.THEME_OWNERS)
    assign_keepers(ThemePage.objects.get(pk=theme.pk), owner, new, editor)
    assert ThemePage.objects.get(pk=theme.pk).live_revision.as_object().deputy == new


def test_a_draft_keeps_its_texts_and_the_new_deputy_when_it_is_published(theme, editor, owner):
    deputy = make_user(Role.THEME_OWNERS)
    theme.title = "Luonnos"
    theme.save_revision(user=editor)
    assign_keepers(ThemePage.objects.get(pk=theme.pk), owner, deputy, editor)
    assert ThemePage.objects.get(pk=theme.pk).title == "Liikunta"

    ThemePage.objects.get(pk=theme.pk).get_latest_revision().publish()
    published = ThemePage.objects.get(pk=theme.pk)
    assert (published.title, published.owner, published.deputy) == ("Luonnos", owner, deputy)


def test_the_keepers_are_those_of_every_language(theme, editor):
    home = theme.get_parent()
    home.copy_for_translation(Locale.objects.get(language_code="sv"))
    swedish = theme.copy_for_translation(Locale.objects.get(language_code="sv"))
    owner = make_user(Role.THEME_OWNERS)
    assign_keepers(theme, owner, None, editor)
    assert ThemePage.objects.get(pk=swedish.pk).owner == owner
    assert ThemePage.objects.get(pk=swedish.pk).permissions_for_user(owner).can_edit()


def test_a_theme_shows_the_way_to_the_form_to_those_who_may(client, theme, editor, owner):
    client.force_login(editor)
    explorer = reverse("wagtailadmin_explore", args=[theme.pk])
    assert address(theme) in client.get(explorer).content.decode()
    client.force_login(owner)
    assert address(theme) not in client.get(explorer).content.decode()


def test_the_report_of_themes_leads_there(client, home, editor):
    orphan = make_theme(home, title="Orpo", slug="orpo")
    client.force_login(editor)
    assert address(orphan) in client.get(reverse("upkeep_report")).content.decode()


def test_a_group_that_lost_the_right_is_not_counted_on(theme, owner):
    Group.objects.get(name=Role.THEME_OWNERS).page_permissions.all().delete()
    assert keepers_of(ThemePage.objects.get(pk=theme.pk)) == []


def test_a_page_that_is_no_theme_has_only_its_owner(home, editor):
    home.owner = editor
    assert keepers_of(home) == [editor]
    home.owner = make_user(Role.MUNICIPALITIES)
    assert keepers_of(home) == []
