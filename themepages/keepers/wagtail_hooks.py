"""The way to the form from a theme, and its line in the history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from themepages.keepers.assigning import ACTION
from themepages.keepers.views import KeepersView
from themepages.models import ThemePage


@hooks.register("register_admin_urls")
def keepers_urls() -> list[URLPattern]:
    """The form."""
    return [path("themes/<int:page_id>/keepers/", KeepersView.as_view(), name="theme_keepers")]


@hooks.register("register_page_header_buttons")
def keepers_button(page: Page, user: Any, **kwargs: Any) -> Iterator[Button]:
    """Among a theme's actions, for those who may publish it."""
    theme = page.specific
    if isinstance(theme, ThemePage) and theme.permissions_for_user(user).can_publish():
        url = reverse("theme_keepers", args=[theme.pk])
        yield Button(_("Owner and deputy"), url, icon_name="user", priority=55)


class AssignedFormatter(LogFormatter):
    """Names the two."""

    label = gettext_lazy("Owner and deputy named")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the history."""
        names = {key: _name(log_entry.data.get(key)) for key in ("owner", "deputy")}
        return _("Owner: %(owner)s; deputy: %(deputy)s") % names


def _name(key: int | None) -> str:
    if key is None:
        return _("nobody")
    user = get_user_model().objects.filter(pk=key).first()
    return (user.get_full_name() or user.get_username()) if user else _("a removed account")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """What a page's history says of it."""
    actions.register_action(ACTION)(AssignedFormatter)
