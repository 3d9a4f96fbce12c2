"""What a plugin gives, by the names that editors see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from cms.governance.grants import CollectionGrant, ModelGrant, Moderation, PageGrant
from cms.plugins.spec import PluginSpec, ScheduledJob


@dataclass(frozen=True)
class Gift:
    """One kind of thing; ``names`` is empty where the kind says all."""

    kind: str | Promise
    names: tuple[str, ...] = ()


def gifts(spec: PluginSpec) -> tuple[Gift, ...]:
    """Everything that a plugin gives, in the order of its contract."""
    return tuple(
        Gift(kind, tuple(dict.fromkeys(names(getattr(spec, field)))))
        for field, (kind, names) in _KINDS.items()
        if getattr(spec, field)
    )


def _routes(module: str) -> Iterator[str]:
    yield from _flat(import_module(module).urlpatterns, "/")


def _flat(patterns: Iterable[URLPattern | URLResolver], start: str) -> Iterator[str]:
    for pattern in patterns:
        route = start + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _flat(pattern.url_patterns, route)
        else:
            yield route


def _block_labels(blocks: dict[str, str]) -> Iterator[str]:
    for name, path in blocks.items():
        block = import_string(path)()
        block.set_name(name)
        yield str(block.label)


def _labels(paths: Iterable[str]) -> Iterator[str]:
    return (str(import_string(path).label) for path in paths)


def _menu_labels(paths: Iterable[str]) -> Iterator[str]:
    return (str(import_string(path)().label) for path in paths)


def _rights(paths: Iterable[str]) -> Iterator[str]:
    """A line for each role, with the things it may handle; a workflow stands alone."""
    held: dict[str, dict[str, None]] = {}
    for grant in (grant for path in paths for grant in import_string(path)):
        if isinstance(grant, Moderation):
            held[grant.name] = {}
        else:
            held.setdefault(grant.role, {})[_things(grant)] = None
    return (f"{role}: {', '.join(things)}" if things else role for role, things in held.items())


def _things(grant: ModelGrant | PageGrant | CollectionGrant) -> str:
    model = apps.get_model(grant.page_model if isinstance(grant, PageGrant) else grant.model)
    return str(model._meta.verbose_name_plural)


def _last_parts(paths: Iterable[str]) -> Iterator[str]:
    return (path.rpartition(".")[2] for path in paths)


def _schedules(jobs: Iterable[ScheduledJob]) -> Iterator[str]:
    return (f"{job.name} ({job.cron})" for job in jobs)


def _nothing(value: object) -> tuple[str, ...]:
    return ()


_KINDS: dict[str, tuple[str | Promise, Callable[[Any], Iterable[str]]]] = {
    "urls": (_("addresses"), _routes),
    "theme_blocks": (_("blocks for theme pages"), _block_labels),
    "home_blocks": (_("blocks for content pages"), _block_labels),
    "home_sections": (_("sections of the home page"), _last_parts),
    "theme_sections": (_("sections of theme pages"), _last_parts),
    "menu_items": (_("menu items"), _menu_labels),
    "dashboard": (_("lines of the dashboard"), _last_parts),
    "governance": (_("rights"), _rights),
    "health_checks": (_("health checks"), _last_parts),
    "search_sources": (_("search documents"), _labels),
    "jobs": (_("scheduled jobs"), _schedules),
    "demo": (_("demo content"), _nothing),
}
