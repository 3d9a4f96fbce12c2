"""The catalogue in the editor's menu."""

from __future__ import annotations

from functools import cached_property

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from themepages.links.admin.chooser import LinkChooserViewSet
from themepages.links.admin.columns import StateColumn, UsesColumn, place_text, review_text
from themepages.links.admin.filters import SEARCH_FIELDS, LinkFilterSet
from themepages.links.admin.forms import CatalogueLinkForm
from themepages.links.admin.panels import LINK_PANELS
from themepages.links.elma.access import may_import
from themepages.links.models import CatalogueLink


class LinkIndexView(IndexView):
    """The list, with the way to the import."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Adding a link, and importing many for those who may."""
        buttons = list(super().header_buttons)
        if may_import(self.request.user):
            url = reverse("links_import")
            buttons.append(HeaderButton(_("Import from a file"), url=url, icon_name="upload"))
        return buttons


class CatalogueLinkViewSet(SnippetViewSet):
    """Links, the newest state and the number of uses of each."""

    model = CatalogueLink
    icon = "link"
    menu_label = _("Links")
    menu_order = 225
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = LinkIndexView
    filterset_class = LinkFilterSet
    chooser_viewset_class = LinkChooserViewSet
    search_fields = SEARCH_FIELDS
    search_backend_name = None
    index_results_template_name = "links/admin/list_results.html"
    ordering = ["title_fi"]
    list_display = [
        "title_fi",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("place", label=_("Municipality and topic"), accessor=place_text),
        StateColumn(),
        Column("review", label=_("Review"), accessor=review_text, sort_key="review_date"),
        UsesColumn("usage", label=_("Used on"), accessor="usage_count", sort_key="usage_count"),
    ]
    edit_handler = ObjectList(LINK_PANELS, base_form_class=CatalogueLinkForm)

    def get_queryset(self, request: HttpRequest) -> QuerySet[CatalogueLink]:
        """Links with their state, places and uses in one query."""
        links = CatalogueLink.objects.with_state().select_related("municipality", "theme")
        uses = ReferenceIndex.usage_count_subquery(CatalogueLink)
        return links.defer("theme__body").annotate(usage_count=uses)
