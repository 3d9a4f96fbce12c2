"""What a plugin may bring. Everything is named by dotted path, so that declaring it imports nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True)
class ScheduledJob:
    """A job the worker runs: ``function`` is a dotted path, ``cron`` five fields in local time."""

    name: str
    function: str
    cron: str
    arguments: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PluginSpec:
    """The contract between the frame and an app; put it on the AppConfig as ``plugin``.

    Dotted paths lead to: ``urls`` a module with ``urlpatterns``; ``theme_blocks`` and ``home_blocks``
    (name → block class); ``home_sections`` and ``theme_sections`` callables ``(request, page) -> str`` of safe HTML;
    ``menu_items`` callables that give a Wagtail MenuItem; ``governance`` a tuple of
    ``cms.governance.Grant``; ``health_checks`` callables that give ``cms.health.Health``;
    ``search_sources`` classes of ``search.sources.Source``; ``demo`` a callable that adds demo content.
    """

    name: str
    label: _StrOrPromise
    description: _StrOrPromise
    version: str
    requires: tuple[str, ...] = ()
    urls: str = ""
    theme_blocks: Mapping[str, str] = field(default_factory=dict)
    home_blocks: Mapping[str, str] = field(default_factory=dict)
    home_sections: tuple[str, ...] = ()
    theme_sections: tuple[str, ...] = ()
    menu_items: tuple[str, ...] = ()
    governance: tuple[str, ...] = ()
    health_checks: tuple[str, ...] = ()
    search_sources: tuple[str, ...] = ()
    jobs: tuple[ScheduledJob, ...] = ()
    demo: str = ""
