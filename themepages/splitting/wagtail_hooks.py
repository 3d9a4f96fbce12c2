"""The action on a theme page, and its lines in the history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from themepages.models import ThemePage
from themepages.splitting.following import SPLIT_OFF
from themepages.splitting.split import SPLIT
from themepages.splitting.views import may_split, split


@hooks.register("register_admin_urls")
def split_url() -> list[URLPattern]:
    """Below the themes' own addresses."""
    return [path("themes/<int:page_id>/split/", split, name="splitting_split")]


@hooks.register("register_page_header_buttons")
def split_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Among what can be done with a theme."""
    if isinstance(page.specific, ThemePage) and may_split(page.specific, user):
        url = reverse("splitting_split", args=[page.pk])
        yield Button(_("Split the theme"), url=url, icon_name="cut", priority=67)


class SplitFormatter(LogFormatter):
    """Names the theme that was made."""

    label = gettext_lazy("Split the theme")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the old theme's history."""
        return _("“%(new)s” split off; the version before is %(revision)s") % log_entry.data


class SplitOffFormatter(LogFormatter):
    """Names the theme it came from."""

    label = gettext_lazy("Split off a theme")

    def format_message(self, log_entry: Any) -> str:
        """The sentence in the new theme's history."""
        return _("Split off “%(old)s”") % log_entry.data


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Both."""
    actions.register_action(SPLIT)(SplitFormatter)
    actions.register_action(SPLIT_OFF)(SplitOffFormatter)
