"""The report “Accounts”."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib.auth.models import Group, User
from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.reports import ReportView

from cms.governance.users.rules import may_keep
from cms.people.accounts import (
    accounts,
    inactive,
    inactive_since,
    without_group,
    without_second_step,
)
from cms.spreadsheets import PlainExportMixin


PERMISSION = "auth.change_user"
WANTS = {
    "inactive": gettext_lazy("Not here for a year"),
    "second_step": gettext_lazy("No two-step login"),
    "group": gettext_lazy("In no group"),
}


def group_names(user: User) -> str:
    """The groups, and whether the user may do everything."""
    names = sorted(group.name for group in user.groups.all())
    return ", ".join([*names, *([_("superuser")] if user.is_superuser else [])])


def login_text(user: User) -> str:
    """The day of the last login."""
    if user.last_login is None:
        return _("Never")
    return date_format(localtime(user.last_login), "SHORT_DATE_FORMAT")


def wants_of(user: Any) -> list[str]:
    """What is wrong with the account, in words; the same conditions as the filter's."""
    if not user.is_active:
        return []
    found = {
        "inactive": (user.last_login or user.date_joined) < inactive_since(),
        "second_step": not (user.has_second_step or _only_organisation(user)),
        "group": not user.is_superuser and not user.groups.all(),
    }
    return [str(WANTS[name]) for name, holds in found.items() if holds]


def second_step_text(user: Any) -> str:
    """How the account is guarded beyond its password."""
    if user.has_second_step:
        return _("On")
    return _("The organisation's login") if _only_organisation(user) else _("Off")


def _only_organisation(user: Any) -> bool:
    return user.uses_organisation_login and not user.has_password


class AccountColumn(Column):
    """The user, the way to the account, and what is wrong."""

    cell_template_name = "people/account_cell.html"

    def get_cell_context_data(self, instance: User, parent_context: Any) -> dict[str, Any]:
        """Add what is wrong, and whether the account may be opened."""
        context = super().get_cell_context_data(instance, parent_context)
        may_change = may_keep(parent_context["request"].user, instance)
        return {**context, "wants": wants_of(instance), "may_change": may_change}


class AccountFilterSet(WagtailFilterSet):
    """By group, and by what is wrong."""

    groups = ModelChoiceFilter(label=gettext_lazy("Group"), queryset=Group.objects.order_by("name"))
    wants = ChoiceFilter(
        label=gettext_lazy("Wants care"), choices=list(WANTS.items()), method="narrow"
    )

    class Meta:
        model = User
        fields = ["groups", "is_active"]

    def narrow(self, users: QuerySet[User], name: str, value: str) -> QuerySet[User]:
        """The accounts of which it is true."""
        conditions: dict[str, Q] = {
            "inactive": inactive(),
            "second_step": without_second_step(),
            "group": without_group(),
        }
        return users.filter(conditions[value])


class AccountReport(PlainExportMixin, ReportView):
    """For those who may change users."""

    model = User
    page_title = gettext_lazy("Accounts")
    header_icon = "user"
    index_url_name = "people_report"
    index_results_url_name = "people_report_results"
    filterset_class = AccountFilterSet
    permission_required = "change"
    is_searchable = False
    list_export = [
        "username",
        "first_name",
        "last_name",
        "email",
        "group_names",
        "last_login",
        "date_joined",
        "second_step",
        "is_active",
    ]

    @cached_property
    def columns(self) -> list[Column]:
        """One for each question."""
        return [
            AccountColumn("username", label=_("User")),
            Column("groups", label=_("Groups"), accessor=group_names),
            Column("last_login", label=_("Last login"), accessor=login_text),
            Column("second_step", label=_("Two-step login"), accessor=second_step_text),
            BooleanColumn("is_active", label=_("In use")),
        ]

    def get_base_queryset(self) -> QuerySet[User]:
        """By name."""
        return accounts()

    def get_queryset(self) -> QuerySet[User]:
        """Filtered, in the report's own order."""
        return self.filter_queryset(self.get_base_queryset())

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """What the exported file tells in words."""
        for user in object_list:
            user.group_names = group_names(user)
            user.second_step = second_step_text(user)
        return object_list
