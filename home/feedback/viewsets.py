"""The queue in the admin."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.spreadsheets import PlainExportMixin
from home.feedback.models import Feedback


class QueuePolicy(ModelPermissionPolicy):
    """Nobody writes feedback in the admin, not even a superuser."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """All but adding is as the groups say."""
        return action != "add" and super().user_has_permission(user, action)


def _edit_url(feedback: Feedback) -> str:
    return reverse("feedback_queue:edit", args=[feedback.pk])


class FeedbackIndexView(PlainExportMixin, IndexView):
    """The list, and its export, in which anybody may have written anything."""


class FeedbackViewSet(ModelViewSet):
    """The list with its states; the text itself is not edited."""

    model = Feedback
    index_view_class = FeedbackIndexView
    icon = "comment"
    menu_label = _("Feedback")
    menu_order = 240
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [
        TitleColumn("beginning", label=_("Feedback"), get_url=_edit_url),
        Column(
            "state",
            label=pgettext_lazy("feedback", "State"),
            accessor="get_state_display",
            sort_key="state",
        ),
        "page_path",
        "service",
        Column("found", label=_("Found"), accessor="get_found_display", sort_key="found"),
        DateColumn("created_at", label=_("Received"), sort_key="created_at"),
    ]
    list_filter = ["state", "found", "site", "during_pilot", "language"]
    search_fields = ["text", "page_path"]
    list_export = ["created_at", "state", "found", "page_path", "service", "language", "text"]
    export_filename = "palaute"
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("text", read_only=True),
                FieldPanel("found", read_only=True),
                FieldPanel("page_path", read_only=True),
                FieldPanel("service", read_only=True),
                FieldPanel("created_at", read_only=True),
            ],
            heading=_("Feedback"),
        ),
        MultiFieldPanel([FieldPanel("state"), FieldPanel("note")], heading=_("Handling")),
    ]
