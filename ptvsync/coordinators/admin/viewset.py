"""The list and the form of turns."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from ptvsync.coordinators.admin.filters import TurnFilterSet
from ptvsync.coordinators.admin.forms import TurnForm
from ptvsync.coordinators.admin.views import TurnCreateView, TurnIndexView
from ptvsync.coordinators.models import CoordinatorTurn


class TurnViewSet(SnippetViewSet):
    """Settings → PTV turns."""

    model = CoordinatorTurn
    icon = "calendar-alt"
    menu_label = _("PTV turns of the municipalities")
    menu_order = 640
    add_to_settings_menu = True
    index_view_class = TurnIndexView
    add_view_class = TurnCreateView
    index_template_name = "coordinators/admin/index.html"
    filterset_class = TurnFilterSet
    list_display = [
        "municipality",
        Column("duty", label=_("Duty"), accessor="get_duty_display", sort_key="duty"),
        Column("name", label=pgettext_lazy("person", "Name"), sort_key="name"),
        Column("days", label=_("Days"), sort_key="starts_on"),
        BooleanColumn("is_public", label=_("Shown to all")),
    ]
    list_per_page = 50
    search_fields = ["name", "role", "email"]
    list_export = [
        "municipality",
        "get_duty_display",
        "name",
        "role",
        "email",
        "phone",
        "starts_on",
        "ends_on",
        "is_public",
    ]
    export_filename = "ptv-vuorot"
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("duty"),
                    FieldPanel("municipality"),
                    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                ],
                heading=_("Turn"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
                    FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
                    FieldPanel("is_public"),
                ],
                heading=_("Person"),
            ),
        ],
        base_form_class=TurnForm,
    )
