"""The roles: what each is for, what it may do, and how many people have it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.models import Group
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.governance.grants import Role
from home.hallintamalli.abilities import Ability, abilities


if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.utils.functional import _StrPromise


PURPOSES: dict[Role, _StrPromise] = {
    Role.COMMUNICATIONS: _("Maintains the site: writes, approves and publishes."),
    Role.DIGITAL_SERVICES: _("Owns the service: settings, users, rights and the data from PTV."),
    Role.ORGANISERS: _("Announce their events and groups in the calendar."),
    Role.THEME_OWNERS: _("Answer for the content of their own themes."),
    Role.MUNICIPALITIES: _("Follows how the services of its own municipality are described."),
}


@dataclass(frozen=True)
class RoleRow:
    """A role; ``count`` is of active users."""

    name: str
    purpose: _StrPromise
    abilities: list[Ability]
    count: int


def role_rows(homes: Iterable[Page]) -> list[RoleRow]:
    """Every role, in the order of the table of rights."""
    found = abilities(homes)
    members = Count("user", filter=Q(user__is_active=True))
    counts = dict(Group.objects.annotate(members=members).values_list("name", "members"))
    return [
        RoleRow(role.value, PURPOSES[role], found[role.value], counts.get(role.value, 0))
        for role in Role
    ]


def members() -> dict[str, list[User]]:
    """Name of the group → its active users by name."""
    groups = Group.objects.filter(name__in=list(Role)).prefetch_related("user_set")
    return {
        group.name: sorted(
            (user for user in group.user_set.all() if user.is_active),
            key=lambda user: (user.last_name, user.first_name, user.username),
        )
        for group in groups
    }
