"""Links to rows in the admin."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse


@dataclass(frozen=True)
class Link:
    """An object: its title, its address in the admin (empty when there is none) and a word on it."""

    title: str
    url: str
    detail: str = ""


def inspect_url(row: Model) -> str:
    """The address of a row's inspect page."""
    return action_url(row, "inspect")


def action_url(row: Model, name: str) -> str:
    """The address of a view of the row's viewset."""
    return reverse(row.snippet_viewset.get_url_name(name), args=[row.pk])  # type: ignore[attr-defined]


def list_url(model: type[Model]) -> str:
    """The address of a model's list."""
    return reverse(model.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]


def inspect_link(row: Model, title: str = "", detail: str = "") -> Link:
    """A link to a row's inspect page."""
    return Link(title or str(row), inspect_url(row), detail)
