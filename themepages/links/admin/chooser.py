"""Choosing a link for a block."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import (
    BaseSnippetChooseView,
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)

from themepages.links.admin.columns import StateColumn
from themepages.links.admin.filters import LinkChooserForm
from themepages.links.models import CatalogueLink


class LinksMixin(BaseSnippetChooseView):
    """Lists kind, keeper and state."""

    filter_form_class = LinkChooserForm

    @property
    def columns(self) -> list[Column]:
        """Title, kind, keeper, state."""
        kind = Column("kind", label=_("Kind"), accessor="get_kind_display")
        provider = Column("provider", label=_("Kept by"))
        return [*super().columns, kind, provider, StateColumn()]

    def get_object_list(self) -> QuerySet:
        """The whole catalogue."""
        return CatalogueLink.objects.with_state().select_related("municipality")


class LinkChooseView(LinksMixin, ChooseView):
    """The chooser's window."""


class LinkChooseResultsView(LinksMixin, ChooseResultsView):
    """The chooser's list, as it is reloaded while one types."""


class LinkChooserViewSet(SnippetChooserViewSet):
    """The chooser of links."""

    choose_view_class = LinkChooseView
    choose_results_view_class = LinkChooseResultsView
