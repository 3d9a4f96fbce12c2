"""The report “Translations”."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.translations.forms import TranslationFilterForm
from cms.translations.rows import PERMISSION, page_translations


PER_PAGE = 50


class TranslationsReport(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """What asks for a translator, of the pages that the user may change."""

    permission_required = PERMISSION
    page_title = _("Translations behind")
    header_icon = "site"
    template_name = "translations/admin/report.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """One page of the rows that the filters leave."""
        rows = page_translations(self.request.user)  # type: ignore[arg-type]
        form = TranslationFilterForm(self.request.GET, rows)
        kept = [row for row in rows if form.keep(row)]
        query = self.request.GET.copy()
        query.pop("p", None)
        context = {
            "form": form,
            "page_obj": Paginator(kept, PER_PAGE).get_page(self.request.GET.get("p")),
            "query": query.urlencode(),
        }
        return super().get_context_data(**kwargs) | context
