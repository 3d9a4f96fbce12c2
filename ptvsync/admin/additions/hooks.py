"""Registration in Wagtail's admin; imported by the app's hooks."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from ptvsync.admin.contributions import Panel
from ptvsync.models import Service

from .log_actions import register_log_actions
from .views import additions_of
from .viewsets import AdditionsGroup


@hooks.register("register_admin_viewset")
def additions_group() -> AdditionsGroup:
    """Lists and forms."""
    return AdditionsGroup()


@hooks.register("register_admin_urls")
def door() -> list[URLPattern]:
    """The way in from a service's own page."""
    url = "ptv/services/<int:service_id>/additions/"
    return [path(url, additions_of, name="ptvsync_additions_of")]


@hooks.register("ptv_service_buttons")
def additions_button(request: HttpRequest, service: Service) -> Iterator[Button]:
    """The button to the door, for those who may open it."""
    if request.user.has_perm("ptvsync.change_serviceaddition"):
        url = reverse("ptvsync_additions_of", args=[service.pk])
        yield Button(_("Own additions"), url=url, icon_name="edit", priority=5)


@hooks.register("ptv_service_panels")
def additions_panel(request: HttpRequest, service: Service) -> Panel | None:
    """What has been added, the reason for hiding included, for those who may see it."""
    addition = service.own_addition
    if addition is None or not request.user.has_perm("ptvsync.view_serviceaddition"):
        return None
    html = render_to_string("ptvsync/admin/additions_panel.html", {"addition": addition})
    return Panel("additions", _("Own additions"), html)


hooks.register("register_log_actions", register_log_actions)
