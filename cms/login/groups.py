"""From what the organisation's login says of a person to the groups of this site."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User


logger = logging.getLogger(__name__)


def claimed_groups(claims: Mapping[str, Any]) -> set[str]:
    """Names of groups that OIDC_GROUP_MAP gives for the values of OIDC_GROUP_CLAIM."""
    values = _as_list(claims.get(settings.OIDC_GROUP_CLAIM))
    mapped = settings.OIDC_GROUP_MAP
    return {name for value in values for name in _as_list(mapped.get(str(value)))}


def mapped_groups() -> set[str]:
    """All groups that the map gives to anybody."""
    return {name for names in settings.OIDC_GROUP_MAP.values() for name in _as_list(names)}


def set_claimed_groups(user: User, wanted: Iterable[str]) -> None:
    """Add the wanted groups and remove the other groups of the map; a group outside the map stays."""
    names = set(wanted)
    groups = Group.objects.filter(name__in=mapped_groups())
    user.groups.remove(*(group for group in groups if group.name not in names))
    found = [group for group in groups if group.name in names]
    user.groups.add(*found)
    missing = names - {group.name for group in found}
    if missing:
        logger.warning("OIDC_GROUP_MAP names groups that do not exist: %s", sorted(missing))


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]
