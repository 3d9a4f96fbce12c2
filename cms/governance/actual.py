"""The rights the groups hold in the database now, and the changing of them."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from cms.governance.wanted import Right


_NAMED = ("permission__content_type",)


def actual_rights(group: Group) -> set[Right]:
    """Every right of the group, of the three kinds the table knows."""
    label = ("content_type__app_label", "codename")
    model = (
        Right("model", 0, f"{app}.{name}") for app, name in group.permissions.values_list(*label)
    )
    page = (
        Right("page", row.page_id, _name(row.permission))
        for row in GroupPagePermission.objects.filter(group=group).select_related(*_NAMED)
    )
    collection = (
        Right("collection", row.collection_id, _name(row.permission))
        for row in GroupCollectionPermission.objects.filter(group=group).select_related(*_NAMED)
    )
    return {*model, *page, *collection}


def add_rights(group: Group, rights: Collection[Right]) -> None:
    """Give the rights; LookupError tells of a row in the table that names no permission."""
    if not rights:
        return
    permissions = _permissions({right.permission for right in rights})
    rows: dict[str, list[tuple[int, Permission]]] = {"model": [], "page": [], "collection": []}
    for right in rights:
        rows[right.kind].append((right.target, permissions[right.permission]))
    group.permissions.add(*(permission for _, permission in rows["model"]))
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page, permission=permission)
        for page, permission in rows["page"]
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection_id=collection, permission=permission)
        for collection, permission in rows["collection"]
    )


def remove_right(group: Group, right: Right) -> None:
    """Take the right away."""
    app_label, codename = right.permission.split(".")
    named = {"permission__content_type__app_label": app_label, "permission__codename": codename}
    if right.kind == "page":
        GroupPagePermission.objects.filter(group=group, page_id=right.target, **named).delete()
    elif right.kind == "collection":
        rows = GroupCollectionPermission.objects.filter(group=group, collection_id=right.target)
        rows.filter(**named).delete()
    else:
        group.permissions.remove(
            *group.permissions.filter(content_type__app_label=app_label, codename=codename)
        )


def _permissions(names: set[str]) -> dict[str, Permission]:
    """Full name → permission."""
    codenames = {name.split(".")[1] for name in names}
    rows = Permission.objects.filter(codename__in=codenames).select_related("content_type")
    found = {_name(permission): permission for permission in rows}
    if missing := sorted(names - found.keys()):
        raise LookupError(f"no such permission: {', '.join(missing)}")
    return found


def _name(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"
