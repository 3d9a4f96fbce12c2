"""Columns of the reports."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn


FLAGS = "quality_flags"


def report_url(name: str, request: HttpRequest, **chosen: object) -> str:
    """A report with the filters of now and the chosen ones."""
    query = request.GET.copy()
    for parameter in ("p", "ordering", "export", "_w_filter_fragment"):
        query.pop(parameter, None)
    for parameter, value in chosen.items():
        query[parameter] = str(value)
    return f"{reverse(name)}?{query.urlencode()}"


class GroupColumn(TitleColumn):
    """The name of a row's group, which leads to its flags: ``parameter`` is the filter's name."""

    def __init__(self, parameter: str, label: Any, **kwargs: Any) -> None:
        super().__init__("name", label=label, width="30%", **kwargs)
        self.parameter = parameter

    def get_link_url(self, instance: Any, parent_context: Any) -> str | None:
        """The list of flags of the group; what has no key cannot be chosen in it."""
        if not instance["key"]:
            return None
        return report_url(FLAGS, parent_context["request"], **{self.parameter: instance["key"]})


class MessageColumn(Column):
    """A way to the message to an organisation's maintainer."""

    cell_template_name = "quality/admin/message_cell.html"

    def get_value(self, instance: Any) -> str | None:
        """The address of the message."""
        key = instance["key"]
        return reverse("quality_message", args=[key]) if key else None


class FlagColumn(Column):
    """A flag with its explanation, places and hint."""

    cell_template_name = "quality/admin/flag_cell.html"


def count_columns() -> list[Column]:
    """How many flags of each severity, and in how many services."""
    labels: dict[str, Any] = {
        "serious": _("Serious"),
        "warning": _("Warnings"),
        "hint": _("Hints"),
        "services": _("Services with flags"),
    }
    return [NumberColumn(name, label=label, sort_key=name) for name, label in labels.items()]


def service_url(service: Any) -> str:
    """A service's own page in the admin."""
    viewset = type(service).snippet_viewset
    return reverse(viewset.get_url_name("inspect"), args=[service.pk])
