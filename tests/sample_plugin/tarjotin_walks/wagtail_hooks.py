"""Walks in the editor."""

from __future__ import annotations

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from tarjotin_walks.models import Walk


class WalkViewSet(SnippetViewSet):
    """The list and form of walks."""

    model = Walk
    icon = "site"
    list_display = ["title", "day", "place"]


register_snippet(WalkViewSet)
