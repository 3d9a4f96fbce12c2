"""What is no part of a theme's page but belongs to it, and follows the new theme when that is published."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry

from themepages.models import ThemePage
from themepages.splitting.parts import Choices


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

HOOK = "theme_split_parts"
SPLIT_OFF = "splitting.split_off"


class Follower(ABC):
    """A kind of things that name a theme. Other apps give theirs by the hook ``theme_split_parts``: () -> Follower."""

    name: ClassVar[str]
    label: ClassVar[_StrOrPromise]

    @abstractmethod
    def choices(self, theme: ThemePage) -> Choices:
        """Key → name of all that belongs to a theme."""

    @abstractmethod
    def move(self, keys: Collection[str], source: ThemePage, target: ThemePage) -> None:
        """Give those of the keys that still belong to the source to the target."""


class OldAddresses(Follower):
    """Redirects that lead to the theme."""

    name = "redirects"
    label = _("Old addresses that lead to the new theme")

    def choices(self, theme: ThemePage) -> Choices:
        """By their paths."""
        rows = Redirect.objects.filter(redirect_page=theme.pk).order_by("old_path")
        return [(str(row.pk), row.old_path) for row in rows]

    def move(self, keys: Collection[str], source: ThemePage, target: ThemePage) -> None:
        """Lead them to the target."""
        rows = Redirect.objects.filter(pk__in=keys, redirect_page=source.pk)
        rows.update(redirect_page=target.pk)


def followers() -> list[Follower]:
    """Ours and those of other apps."""
    return [OldAddresses(), *(make() for make in hooks.get_hooks(HOOK))]


def follow(theme: ThemePage) -> None:
    """Once, when a theme that was split off is published: readers miss nothing before that."""
    entry = _split_off(theme)
    source = entry and _source(entry)
    if not entry or not source or entry.data.get("followed"):
        return
    chosen: Mapping[str, list[str]] = entry.data.get("following", {})
    for follower in followers():
        follower.move(chosen.get(follower.name, []), source, theme)
    entry.data["followed"] = True
    entry.save(update_fields=["data"])


def origin(theme: ThemePage) -> ThemePage | None:
    """The theme that this one was split off."""
    entry = _split_off(theme)
    return _source(entry) if entry else None


def _split_off(theme: ThemePage) -> PageLogEntry | None:
    return PageLogEntry.objects.filter(page=theme.pk, action=SPLIT_OFF).first()


def _source(entry: PageLogEntry) -> ThemePage | None:
    return ThemePage.objects.filter(pk=entry.data.get("source")).first()
