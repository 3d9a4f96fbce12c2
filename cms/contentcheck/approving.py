"""What cannot be published is not approved either: approval in a list asks no form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from cms.contentcheck.publishing import refuse_publishing


class CheckedActionView(WorkflowActionView):
    """Wagtail's view of a step's answers, after a look at the page's last version."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Lead to the editor instead of approving; every other answer is given as always."""
        refused = refuse_publishing(request, self.object) if self.action_name == "approve" else None
        if refused is None:
            return super().post(request, *args, **kwargs)
        if request.headers.get("x-requested-with") != "XMLHttpRequest":
            return refused
        editor = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        return self.render_modal_json(request, {"step": "success", "redirect": editor})


class CheckedPageViewSet(PageViewSet):
    """Wagtail's views of pages of every kind, with our view of approval."""

    model = Page
    workflow_action_view_class = CheckedActionView
