"""From the declarative table to the exact rights each group should hold in this database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.apps import apps
from wagtail.models import Collection

from cms.governance.grants import CollectionGrant, Grant, ModelGrant, Moderation, PageGrant, Role
from cms.governance.table import GRANTS
from cms.plugins.registry import contributions


@dataclass(frozen=True, order=True)
class Right:
    """One permission (``app_label.codename``) on one target."""

    kind: str
    target: int
    permission: str


@dataclass
class Wanted:
    """What the table asks for: rights per role, and the workflows."""

    rights: dict[Role, set[Right]] = field(default_factory=lambda: {role: set() for role in Role})
    moderations: list[Moderation] = field(default_factory=list)


def governance_table() -> tuple[Grant, ...]:
    """The frame's rows and those of every active plugin."""
    return GRANTS + tuple(grant for rows in contributions("governance") for grant in rows)


def wanted_governance() -> Wanted:
    """Resolve the table against the pages and collections there are now."""
    wanted = Wanted()
    for grant in governance_table():
        if isinstance(grant, Moderation):
            wanted.moderations.append(grant)
        else:
            wanted.rights[grant.role].update(_rights(grant))
    return wanted


def pages_of(page_model: str) -> Iterable[int]:
    """Primary keys of all pages of a type, in every locale and site."""
    return apps.get_model(page_model).objects.order_by("pk").values_list("pk", flat=True)


def _rights(grant: ModelGrant | PageGrant | CollectionGrant) -> Iterator[Right]:
    if isinstance(grant, ModelGrant):
        yield from (Right("model", 0, name) for name in permissions(grant.model, grant.actions))
    elif isinstance(grant, PageGrant):
        names = permissions("wagtailcore.page", grant.actions)
        yield from (
            Right("page", page, name) for page in pages_of(grant.page_model) for name in names
        )
    else:
        root = Collection.get_first_root_node().pk
        names = permissions(grant.model, grant.actions)
        yield from (Right("collection", root, name) for name in names)


def permissions(model: str, actions: Iterable[str]) -> list[str]:
    """Full names (``app_label.codename``) of the actions on a model."""
    app_label, model_name = model.split(".")
    return [f"{app_label}.{action}_{model_name}" for action in actions]
