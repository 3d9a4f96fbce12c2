"""Theme pages in Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django_filters import Filter
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from ptvsync.models import Service
from themepages.rule_editing.views import keywords, rule_preview
from themepages.service_filter import ThemeFilter
from themepages.visibility.admin import ServiceVisibilityView
from themepages.withdrawal import hooks as withdrawal_hooks  # noqa: F401


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """What the editor of rules asks, and the explanation of a service."""
    explanation = ServiceVisibilityView.as_view()
    return [
        path("themes/visibility/<int:pk>/", explanation, name="themepages_visibility"),
        path("themes/<int:page_id>/rule-preview/", rule_preview, name="themepages_rule_preview"),
        path("themes/keywords/", keywords, name="themepages_keywords"),
    ]


@hooks.register("ptv_service_buttons")
def visibility_button(request: HttpRequest, service: Service) -> Iterator[Button]:
    """A way from a service to where it is shown and why."""
    url = reverse("themepages_visibility", args=[service.pk])
    yield Button(_("Where the service is shown"), url=url, icon_name="view", priority=20)


@hooks.register("ptv_service_filters")
def theme_filter() -> dict[str, Filter]:
    """The list of services by theme."""
    return {"theme": ThemeFilter()}
