"""The approval of a theme, through Wagtail's own admin views."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import TaskState
from wagtail.test.utils.form_data import querydict_from_html

from cms.governance.grants import Role
from tests.factories import make_user
from themepages.models import ThemePage

from .conftest import leave_role


pytestmark = pytest.mark.django_db
SUBMIT = "action-submit"


def form_data(client, page, **changes):
    """What the browser would post from the page's form; scripts write the StreamField's part."""
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    return {**data.dict(), "body-count": "0", **changes}


def submit(client, user, page, title="Liikunta ja luonto"):
    client.force_login(user)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form_data(client, page, title=title, **{SUBMIT: "1"})
    response = client.post(url, data)
    assert response.status_code == 302, response.context["form"].errors
    page.refresh_from_db()
    return page.current_workflow_state


def send(user, page, title="Liikunta ja luonto"):
    """As ``submit``, without the form."""
    page.title = title
    page.save_revision(user=user)
    return page.get_workflow().start(page, user)


def act(client, user, page, action="approve", **data):
    client.force_login(user)
    state = ThemePage.objects.get(pk=page.pk).current_workflow_task_state
    name = "wagtailadmin_pages:workflow_action"
    return client.post(reverse(name, args=[page.pk, action, state.pk]), data)


def waiting_step(page):
    task = ThemePage.objects.get(pk=page.pk).current_workflow_task
    return task.name if task else None


def test_what_an_owner_submits_waits_only_for_communications(client, asking, theme, owner, editor):
    submit(client, owner, theme)
    assert waiting_step(theme) == "Viestinnän hyväksyntä"

    act(client, editor, theme)
    theme.refresh_from_db()
    assert theme.live
    assert theme.title == "Liikunta ja luonto"
    assert waiting_step(theme) is None


def test_what_an_editor_submits_waits_for_the_owner_and_then_for_communications(
    client, asking, theme, owner, editor
):
    submit(client, editor, theme)
    assert waiting_step(theme) == "Teemavastaavan hyväksyntä"

    act(client, owner, theme)
    assert waiting_step(theme) == "Viestinnän hyväksyntä"
    assert ThemePage.objects.get(pk=theme.pk).title == "Liikunta"

    act(client, editor, theme)
    assert ThemePage.objects.get(pk=theme.pk).title == "Liikunta ja luonto"


def test_an_owner_does_not_publish_by_the_own_yes(client, asking, theme, owner, editor):
    send(editor, theme)
    act(client, owner, theme)
    act(client, owner, theme)
    assert waiting_step(theme) == "Viestinnän hyväksyntä"


def test_the_deputy_says_yes_as_well(client, asking, theme, editor):
    deputy = make_user(Role.THEME_OWNERS)
    ThemePage.objects.filter(pk=theme.pk).update(deputy=deputy)
    theme.refresh_from_db()
    theme.save_revision()
    send(editor, theme)
    act(client, deputy, theme)
    assert waiting_step(theme) == "Viestinnän hyväksyntä"


def test_an_owner_approves_only_an_own_theme(client, asking, theme, other_theme, owner, editor):
    send(editor, other_theme, title="Ruoka")
    act(client, owner, other_theme)
    assert waiting_step(other_theme) == "Teemavastaavan hyväksyntä"
    assert ThemePage.objects.get(pk=other_theme.pk).title == "Ravitsemus"


def test_the_dashboard_shows_an_owner_only_what_waits_for_them(
    client, asking, theme, other_theme, owner, editor
):
    send(editor, theme)
    send(editor, other_theme, title="Ruoka")
    mine = TaskState.objects.reviewable_by(owner)
    assert [state.workflow_state.object_id for state in mine] == [str(theme.pk)]
    client.force_login(owner)
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Liikunta ja luonto" in html
    assert "Ruoka" not in html


@pytest.mark.parametrize("role", [Role.MUNICIPALITIES, Role.ORGANISERS, Role.COMMUNICATIONS])
def test_no_other_role_answers_for_the_owner(client, asking, theme, editor, role):
    send(editor, theme)
    act(client, make_user(role), theme)
    assert waiting_step(theme) == "Teemavastaavan hyväksyntä"


def test_the_owner_asks_for_changes_and_the_editor_submits_again(
    client, asking, theme, owner, editor
):
    send(editor, theme)
    act(client, owner, theme, "reject", comment="Kerro myös luontopoluista.")
    theme.refresh_from_db()
    assert theme.current_workflow_state.status == "needs_changes"

    client.force_login(editor)
    url = reverse("wagtailadmin_pages:edit", args=[theme.pk])
    client.post(url, form_data(client, theme, **{SUBMIT: "1"}))
    assert waiting_step(theme) == "Teemavastaavan hyväksyntä"


def test_a_theme_without_an_owner_waits_only_for_communications(client, asking, theme, editor):
    ThemePage.objects.filter(pk=theme.pk).update(owner=None)
    state = send(editor, theme)
    assert waiting_step(theme) == "Viestinnän hyväksyntä"
    skipped = state.task_states.get(status=TaskState.STATUS_SKIPPED)
    assert skipped.comment == "Teemalla ei ole omistajaa."


@pytest.mark.parametrize("leaves", [leave_role, "retires"])
def test_an_owner_who_left_is_not_waited_for(client, asking, theme, owner, editor, leaves):
    if leaves == "retires":
        owner.is_active = False
        owner.save()
    else:
        leaves(owner)
    send(editor, theme)
    assert waiting_step(theme) == "Viestinnän hyväksyntä"


def test_communications_are_not_locked_out_while_the_owner_is_away(client, asking, theme, editor):
    send(editor, theme)
    theme.refresh_from_db()
    assert not theme.current_workflow_task.locked_for_user(theme, editor)
    assert theme.current_workflow_task.locked_for_user(theme, make_user(Role.MUNICIPALITIES))


def test_the_owner_gets_a_letter_and_others_do_not(client, asking, theme, owner, editor):
    for role in Role:
        make_user(role)
    send(editor, theme)
    assert [letter.to for letter in mail.outbox] == [[owner.email]]
    assert "Liikunta ja luonto" in mail.outbox[0].subject


def test_without_the_setting_communications_alone_are_asked(client, theme, owner, editor):
    send(owner, theme)
    assert theme.get_workflow().name == "Viestinnän hyväksyntä"
    act(client, editor, theme)
    assert ThemePage.objects.get(pk=theme.pk).title == "Liikunta ja luonto"
