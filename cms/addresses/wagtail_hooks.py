"""The report among the reports, and the short addresses among what can be done with a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.addresses.admin.report import MissedAddressReport
from cms.addresses.admin.views import AddRedirectView, aliases


class MissedAddressMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user keeps redirects."""
        return request.user.has_perm("addresses.view_missedaddress")


@hooks.register("register_reports_menu_item")
def missed_addresses_menu_item() -> MenuItem:
    """Reports → Links that lead nowhere."""
    url = reverse("addresses_missed")
    return MissedAddressMenuItem(
        _("Links that lead nowhere"), url, name="missed-addresses", icon_name="link", order=350
    )


@hooks.register("register_admin_urls")
def address_urls() -> list[URLPattern]:
    """The report, its button, and the short addresses of a page."""
    report, results = MissedAddressReport.as_view(), MissedAddressReport.as_view(results_only=True)
    return [
        path("reports/missed-addresses/", report, name="addresses_missed"),
        path("reports/missed-addresses/results/", results, name="addresses_missed_results"),
        path("addresses/redirect/", AddRedirectView.as_view(), name="addresses_add_redirect"),
        path("addresses/short/<int:page_id>/", aliases, name="addresses_aliases"),
    ]


@hooks.register("register_page_header_buttons")
def short_address_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """A way from a page to its short addresses."""
    if user.has_perm("wagtailredirects.add_redirect") and page.depth > 1:
        url = reverse("addresses_aliases", args=[page.pk])
        yield Button(_("Short addresses"), url=url, icon_name="link", priority=66)
