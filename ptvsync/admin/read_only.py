"""Viewsets that only show."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.snippets.views.snippets import SnippetViewSet

from .views import ReadOnlyIndexView, RegistryUsageView


class ReadOnlyViewSet(SnippetViewSet):
    """Listing, inspection and usage; the permission policy denies whatever else Wagtail offers."""

    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = ReadOnlyIndexView
    usage_view_class = RegistryUsageView
    list_per_page = 50
    search_backend_name = None

    @cached_property
    def inspect_view(self) -> Any:
        """The inspect view, told where usage is."""
        usage = self.get_url_name("usage")
        return self.construct_view(
            self.inspect_view_class, **self.get_inspect_view_kwargs(), usage_url_name=usage
        )
