"""Making a redirect from a missed address, and short addresses of a page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.contrib.redirects.views import CreateView
from wagtail.models import Page

from cms.addresses.aliases import AliasForm, aliases_of


class AddRedirectView(CreateView):
    """Wagtail's own form, with the address filled in from the query string."""

    add_url_name = "wagtailredirects:add"

    def get_initial(self) -> dict[str, Any]:
        """The address and its site."""
        values = {name: self.request.GET.get(name, "") for name in ("old_path", "site")}
        return {**super().get_initial(), **values}


@permission_required("wagtailredirects.add_redirect", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def aliases(request: HttpRequest, page_id: int) -> HttpResponse:
    """The page's short addresses; POST makes one more."""
    page = get_object_or_404(Page, pk=page_id).specific
    site = page.get_site()
    if site is None:
        messages.error(request, _("The page is on no site, so it has no address."))
        return redirect("wagtailadmin_explore", page.pk)
    form = AliasForm(page, site, request.POST or None)
    if form.is_valid():
        row = form.save()
        messages.success(
            request, _("%(address)s now leads to the page.") % {"address": row.old_path}
        )
        return redirect("addresses_aliases", page.pk)
    context = {"form": form, "aliases": aliases_of(page), "site": site, **_header(page)}
    return render(request, "addresses/admin/aliases.html", context)


def _header(page: Page) -> dict[str, Any]:
    title, name = _("Short addresses"), page.get_admin_display_title()
    return {
        "page": page,
        "header_title": f"{title}: {name}",
        "page_title": title,
        "page_subtitle": name,
        "header_icon": "link",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_explore", args=[page.pk]), "label": name},
            {"url": "", "label": title},
        ],
    }
