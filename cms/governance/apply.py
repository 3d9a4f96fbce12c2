"""Bring the database to what the governance table says, or tell where it differs."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.models import Group
from django.db import transaction

from cms.governance.actual import actual_rights, add_rights, remove_right
from cms.governance.grants import Role
from cms.governance.moderation import apply_moderation, moderation_drift, take_off
from cms.governance.wanted import Right, Wanted, wanted_governance


def governance_drift() -> list[str]:
    """One sentence for each difference between the table and the database; empty when they agree."""
    return _drift(wanted_governance())


@transaction.atomic
def apply_governance() -> list[str]:
    """Make the database agree with the table; gives the differences that were mended."""
    wanted = wanted_governance()
    drift = _drift(wanted)
    if not drift:
        return []
    for role in Role:
        group, is_new = Group.objects.get_or_create(name=role.value)
        held = set() if is_new else actual_rights(group)
        add_rights(group, sorted(wanted.rights[role] - held))
        for right in sorted(held - wanted.rights[role]):
            remove_right(group, right)
    # A page that one workflow should leave is free for the one that belongs there.
    for step in (take_off, apply_moderation):
        for moderation in wanted.moderations:
            step(moderation)
    return drift


def _drift(wanted: Wanted) -> list[str]:
    return [
        *_rights_drift(wanted),
        *(line for m in wanted.moderations for line in moderation_drift(m)),
    ]


def _rights_drift(wanted: Wanted) -> Iterator[str]:
    groups = {group.name: group for group in Group.objects.filter(name__in=list(Role))}
    for role in Role:
        group = groups.get(role.value)
        if group is None:
            yield f"group {role.value} is missing"
        held = actual_rights(group) if group else set()
        yield from (f"{role.value} lacks {_text(r)}" for r in sorted(wanted.rights[role] - held))
        yield from (
            f"{role.value} should not have {_text(r)}" for r in sorted(held - wanted.rights[role])
        )


def _text(right: Right) -> str:
    return (
        right.permission
        if right.kind == "model"
        else f"{right.permission} on {right.kind} {right.target}"
    )
