"""The whole model with its names, for those who answer for it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, Site

from cms.governance.apply import governance_drift
from cms.region.models import RegionSettings
from home.hallintamalli.models import GovernanceModelPage
from home.hallintamalli.roles import members, role_rows
from home.hallintamalli.themes import theme_rows
from ptvsync.coordinators.rota import contacts_in, gaps_in, network_turns


PERMISSION = "hallintamalli.view_governancemodelpage"


class GovernanceReport(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Reports → Governance model; ``?sivusto=`` chooses among several sites."""

    permission_required = PERMISSION
    page_title = _("Governance model")
    header_icon = "group"
    template_name = "hallintamalli/admin/report.html"
    _show_breadcrumbs = True

    @cached_property
    def sites(self) -> list[Site]:
        """By name."""
        return list(Site.objects.select_related("root_page").order_by("site_name", "pk"))

    @cached_property
    def site(self) -> Site:
        """The chosen one; at first that of this address. 404 for one that is not."""
        chosen = self.request.GET.get("sivusto")
        default = Site.find_for_request(self.request) or next(iter(self.sites), None)
        found = [site for site in self.sites if str(site.pk) == chosen] if chosen else [default]
        if not found or found[0] is None:
            raise Http404
        return found[0]

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The model of the site."""
        home, people = self.site.root_page, members()
        return super().get_context_data(**kwargs) | {
            "site": self.site,
            "other_sites": [site for site in self.sites if site != self.site],
            "public_page": GovernanceModelPage.objects.child_of(home).first(),
            "drift": governance_drift(),
            "roles": [(row, people.get(row.name, [])) for row in self._roles(home)],
            "themes": theme_rows(home),
            **self._turns(),
        }

    def _roles(self, home: Page) -> list[Any]:
        """What the roles may do on the site in any of its languages."""
        return role_rows(Page.objects.filter(translation_key=home.translation_key))

    def _turns(self) -> dict[str, Any]:
        codes = RegionSettings.for_site(self.site).municipality_codes
        today = timezone.localdate()
        return {
            "contacts": contacts_in(codes, today),
            "network": network_turns(codes, today),
            "gaps": gaps_in(codes, today),
        }
