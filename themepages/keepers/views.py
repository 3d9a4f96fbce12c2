"""The page on which a theme's owner and deputy are named."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from themepages.keepers.assigning import assign_keepers
from themepages.keepers.forms import KeepersForm
from themepages.models import ThemePage


class KeepersView(WagtailAdminTemplateMixin, FormView):
    """For those who may publish the theme."""

    form_class = KeepersForm
    template_name = "keepers/admin/assign.html"
    page_title = gettext_lazy("Owner and deputy")
    header_icon = "user"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Find the theme; refuse others."""
        self.theme = get_object_or_404(ThemePage, pk=kwargs["page_id"])
        if not self.theme.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """Whose."""
        return self.theme.title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, the report, and this page."""
        report = {"url": reverse("upkeep_report"), "label": _("Themes: obligations and upkeep")}
        here = {"url": "", "label": str(self.page_title), "sublabel": self.theme.title}
        return [*super().get_breadcrumbs_items(), report, here]

    def get_initial(self) -> dict[str, Any]:
        """Those of now."""
        return {"owner": self.theme.owner_id, "deputy": self.theme.deputy_id}

    def form_valid(self, form: KeepersForm) -> HttpResponse:
        """Name them and tell so."""
        chosen = form.cleaned_data
        assign_keepers(self.theme, chosen["owner"], chosen["deputy"], self.request.user)
        messages.success(
            self.request,
            _("The owner and the deputy of “%(theme)s” are saved.") % {"theme": self.theme.title},
        )
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """Back to the report."""
        return reverse("upkeep_report")
