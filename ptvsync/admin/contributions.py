"""What other apps add to the registry's admin, through Wagtail's hooks.

``ptv_service_filters()`` gives {name: django_filters.Filter} for the list of services;
``ptv_service_panels(request, service)`` a Panel or None and ``ptv_service_buttons(request, service)``
buttons for a service's own page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django_filters import Filter
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from ptvsync.models import Service


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


Item = TypeVar("Item")


@dataclass(frozen=True)
class Panel:
    """A panel: ``id`` is unique on the page, ``html`` is safe."""

    id: str
    heading: _StrOrPromise
    html: SafeString


def service_filters() -> dict[str, Filter]:
    """Filters of the list of services, a fresh copy each time as django-filter binds them."""
    contributed = [hook() for hook in hooks.get_hooks("ptv_service_filters")]
    return {name: deepcopy(item) for filters in contributed for name, item in filters.items()}


def service_panels(request: HttpRequest, service: Service) -> list[Panel]:
    """Panels of a service's page, in the order of the hooks."""
    return _given(hook(request, service) for hook in hooks.get_hooks("ptv_service_panels"))


def service_buttons(request: HttpRequest, service: Service) -> Iterator[Button]:
    """Buttons of a service's page."""
    for hook in hooks.get_hooks("ptv_service_buttons"):
        yield from hook(request, service)


def _given(items: Iterable[Item | None]) -> list[Item]:
    return [item for item in items if item is not None]
