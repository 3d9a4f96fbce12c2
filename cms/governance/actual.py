"""The rights the groups hold in the database now, and the changing of one of them."""

from __future__ import annotations

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


def add_right(group: Group, right: Right) -> None:
    """Give the right; Permission.DoesNotExist tells of a row in the table that names none."""
    app_label, codename = right.permission.split(".")
    permission = Permission.objects.get(content_type__app_label=app_label, codename=codename)
    if right.kind == "page":
        GroupPagePermission.objects.create(group=group, page_id=right.target, permission=permission)
    elif right.kind == "collection":
        GroupCollectionPermission.objects.create(
            group=group, collection_id=right.target, permission=permission
        )
    else:
        group.permissions.add(permission)


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


def _name(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"
