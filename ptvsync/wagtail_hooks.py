"""Registration in Wagtail's admin: policies first, because Wagtail remembers the first it sees."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from ptvsync.admin.additions import hooks as addition_hooks  # noqa: F401
from ptvsync.admin.dashboard import RegistryPanel
from ptvsync.admin.permissions import VIEW_RUNS, ReadOnlyPolicy
from ptvsync.admin.runs.log_actions import register_log_actions
from ptvsync.admin.viewsets import RegistryGroup


for viewset in RegistryGroup.items:
    register_permission_policy(viewset.model, ReadOnlyPolicy(viewset.model))

register_snippet(RegistryGroup)


@hooks.register("construct_homepage_panels")
def registry_panel(request: HttpRequest, panels: list[Component]) -> None:
    """The state of the copy on the dashboard."""
    if request.user.has_perm(VIEW_RUNS):
        panels.append(RegistryPanel())


hooks.register("register_log_actions", register_log_actions)
