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

    - ``name``: the name in ``TARJOTIN_PLUGINS`` and in other plugins' ``requires``
    - ``label``: the name that editors see
    - ``description``: one sentence for editors
    - ``version``: a version by PEP 440
    - ``requires``: names of plugins that must be on, with versions by PEP 508 where they matter

    The rest are dotted paths, so that declaring them imports nothing. They lead to:

    - ``urls``: a module with ``urlpatterns``, mounted in every language
    - ``theme_blocks``: StreamField block classes for theme pages
    - ``home_blocks``: StreamField block classes for the home page and content pages
    - ``home_sections``: callables ``(request, page) -> SafeString``, shown on the home page below the themes
    - ``theme_sections``: callables ``(request, page) -> SafeString``, shown at the end of theme pages
    - ``menu_items``: callables ``() -> MenuItem`` of Wagtail, for the editor's menu
    - ``dashboard``: callables ``(request) -> Waiting or None`` of ``cms.dashboard.waiting``: what waits for the editor
    - ``governance``: tuples of ``cms.governance.grants.Grant``, rows of the table of rights
    - ``health_checks``: callables ``() -> cms.health.Health``
    - ``search_sources``: classes of ``search.sources.Source``; one of pages names its ``page_model``
    - ``jobs``: ``ScheduledJob``s: a name, a dotted path, five cron fields in local time, arguments
    - ``demo``: a callable ``(site) -> None`` that adds demo content and undoes no edits
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
    dashboard: tuple[str, ...] = ()
    governance: tuple[str, ...] = ()
    health_checks: tuple[str, ...] = ()
    search_sources: tuple[str, ...] = ()
    jobs: tuple[ScheduledJob, ...] = ()
    demo: str = ""
