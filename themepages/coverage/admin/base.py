"""What every admin view of coverage shares: the right, the site, the way here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from themepages.coverage.forms import SiteForm
from themepages.coverage.scope import Scope, scope_of


class CoverageMixin(PermissionRequiredMixin):
    """For those who may read coverage; ``?sivusto=`` chooses among several sites."""

    permission_required = "coverage.view_coveragecount"
    request: Any

    @cached_property
    def site_form(self) -> SiteForm:
        """The choice of a site; at first that of this address, or the first; 404 without any."""
        sites = list(Site.objects.select_related("root_page").order_by("site_name", "pk"))
        if not sites:
            raise Http404
        default = Site.find_for_request(self.request) or sites[0]
        return SiteForm(sites, default, self.request.GET)

    @cached_property
    def scope(self) -> Scope:
        """What is counted on the chosen site."""
        return scope_of(self.site_form.site)

    def address(self, name: str, *args: str) -> str:
        """The address of another view about the same site."""
        return f"{reverse(f'coverage_admin:{name}', args=args)}?sivusto={self.scope.site.pk}"


class CoveragePage(CoverageMixin, WagtailAdminTemplateMixin, View):
    """A page of the admin about coverage."""

    page_title = _("Coverage")
    header_icon = "table"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, the matrix, and this page when it is another."""
        steps = [*super().get_breadcrumbs_items(), {"url": "", "label": str(_("Coverage"))}]
        if self.page_title == CoveragePage.page_title:
            return steps
        steps[-1]["url"] = self.address("matrix")
        return [*steps, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the site and the choice of it, given only where there is one."""
        context = {
            "scope": self.scope,
            "site_form": self.site_form if len(self.site_form.sites) > 1 else None,
        }
        return super().get_context_data(**kwargs) | context

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Render the page."""
        return self.render_to_response(self.get_context_data(**kwargs))
