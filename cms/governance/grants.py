"""The vocabulary of the governance table. Plugins declare tuples of these; nothing here touches the database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The groups of users. The names are shown to Finnish-speaking staff and are those of the model in use."""

    COMMUNICATIONS = "Viestintä"
    DIGITAL_SERVICES = "Digi- ja tietopalvelut"
    ORGANISERS = "Ryhmänohjaajat"
    THEME_OWNERS = "Teemavastaavat"
    MUNICIPALITIES = "Kuntaverkosto"


@dataclass(frozen=True)
class ModelGrant:
    """``actions`` (add, change, delete, view, or a custom one) on the model ``app_label.model``."""

    role: Role
    model: str
    actions: tuple[str, ...]


@dataclass(frozen=True)
class PageGrant:
    """``actions`` (add, change, publish, lock, unlock, bulk_delete) on each page of a type and all below it.

    With ``add`` alone a user edits only pages of which they are the owner (Wagtail's rule).
    """

    role: Role
    page_model: str
    actions: tuple[str, ...]


@dataclass(frozen=True)
class CollectionGrant:
    """``actions`` (add, change, choose) on images or documents (``app_label.model``) of all collections."""

    role: Role
    model: str
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Moderation:
    """A workflow: each page of ``page_model`` and all below it wait for a yes from ``approvers``.

    - ``step``: the name of the step of the approvers, as editors see it; by default that of the workflow
    - ``asked_first``: a task model (``app_label.model``) whose yes is asked before theirs
    - ``pages``: dotted path of a callable that gives the keys of the pages; by default all of the model
    """

    name: str
    approvers: tuple[Role, ...]
    page_model: str
    step: str = ""
    asked_first: str = ""
    pages: str = ""


Grant = ModelGrant | PageGrant | CollectionGrant | Moderation
