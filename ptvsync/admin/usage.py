"""Where registry rows are used: pages and other objects that refer to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import ReferenceIndex

from .links import Link


if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser
    from django.contrib.auth.models import AnonymousUser


Source = tuple[int, str]


def uses_of(
    rows: Sequence[Model], user: AbstractBaseUser | AnonymousUser
) -> Mapping[int, list[Link]]:
    """Primary key → what uses the row, by title, with the address where this user edits it.

    The number of queries depends on how many kinds of users there are, not on the rows.
    """
    references = list(ReferenceIndex.get_references_to_in_bulk(rows))
    links = _links({_source(row) for row in references}, user)
    found: dict[int, dict[Source, Link]] = defaultdict(dict)
    for row in references:
        if _source(row) in links:
            found[int(row.to_object_id)][_source(row)] = links[_source(row)]
    return {pk: sorted(uses.values(), key=lambda link: link.title) for pk, uses in found.items()}


def _source(row: ReferenceIndex) -> Source:
    return row.base_content_type_id, row.object_id


def _links(sources: set[Source], user: AbstractBaseUser | AnonymousUser) -> dict[Source, Link]:
    finder = AdminURLFinder(user)
    return {
        source: Link(str(target), finder.get_edit_url(target) or "")
        for source, target in _targets(sources).items()
    }


def _targets(sources: set[Source]) -> dict[Source, Model]:
    by_type: dict[int, list[str]] = defaultdict(list)
    for content_type, pk in sources:
        by_type[content_type].append(pk)
    return {
        (content_type, str(pk)): target
        for content_type, keys in by_type.items()
        for pk, target in _rows(content_type, keys).items()
    }


def _rows(content_type: int, keys: list[str]) -> Mapping[object, Model]:
    model = ContentType.objects.get_for_id(content_type).model_class()
    return model._default_manager.in_bulk(keys) if model else {}
