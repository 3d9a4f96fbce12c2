"""The keepers make, renew and revoke the municipalities' links."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.generic import View
from wagtail.admin import messages
from wagtail.log_actions import log

from ptvsync.models import Municipality
from themepages.coverage.admin.base import CoverageMixin, CoveragePage
from themepages.coverage.models import MunicipalityLink


class LinksView(CoveragePage):
    """A row for each municipality of the region, with or without a link."""

    permission_required = "coverage.view_municipalitylink"
    page_title = gettext_lazy("Links for municipalities")
    header_icon = "link"
    template_name = "coverage/admin/links.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the rows."""
        links = MunicipalityLink.objects.filter(site=self.scope.site)
        held = {link.municipality_code: link for link in links}
        places = self.scope.municipalities
        context = {"rows": [self._row(place, held.get(place.code)) for place in places]}
        return super().get_context_data(**kwargs) | context

    def _row(self, place: Municipality, link: MunicipalityLink | None) -> dict[str, Any]:
        # A link is handed out in Finnish; its page offers the other languages.
        with override("fi"):
            url = f"{self.scope.site.root_url}{link.get_absolute_url()}" if link else ""
        return {"place": place, "link": link, "url": url}


class ChangeLinkView(CoverageMixin, View, ABC):
    """One change to the link of a municipality, by POST alone."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        """Do it, say so, and go back to the list."""
        names = {place.code: str(place.title) for place in self.scope.municipalities}
        if code not in names:
            raise Http404
        self.change(code)
        messages.success(request, self.success_text() % {"municipality": names[code]})
        return redirect(self.address("links"))

    @abstractmethod
    def change(self, code: str) -> None:
        """Make the change."""

    @abstractmethod
    def success_text(self) -> str:
        """What is said when it is done, with ``%(municipality)s``."""


class RenewLinkView(ChangeLinkView):
    """Make a link, or give a new address to the one there is."""

    permission_required = "coverage.change_municipalitylink"

    def change(self, code: str) -> None:
        """The old address stops working."""
        link, created = MunicipalityLink.objects.get_or_create(
            site=self.scope.site, municipality_code=code
        )
        if not created:
            link.renew()
        log(link, "wagtail.create" if created else "wagtail.edit")

    def success_text(self) -> str:
        """The old address is worth mentioning."""
        return _("%(municipality)s has a new link. An earlier one no longer works.")


class RevokeLinkView(ChangeLinkView):
    """Remove a link."""

    permission_required = "coverage.delete_municipalitylink"

    def change(self, code: str) -> None:
        """The address stops working at once."""
        for link in MunicipalityLink.objects.filter(site=self.scope.site, municipality_code=code):
            log(link, "wagtail.delete")
            link.delete()

    def success_text(self) -> str:
        """Said also when there was none."""
        return _("The link of %(municipality)s no longer works.")
