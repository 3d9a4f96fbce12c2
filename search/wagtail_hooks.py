"""The search in the admin: synonyms to keep, and a report of searches without results."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from search.models import Synonym, ZeroResultTerm


class SynonymViewSet(SnippetViewSet):
    """Everyday words and the services' words."""

    model = Synonym
    icon = "openquote"
    menu_label = _("Synonyms")
    list_display = ["words", "terms", "language"]
    list_filter = ["language"]
    search_fields = ["words", "terms"]


class ZeroResultTermViewSet(SnippetViewSet):
    """What readers looked for in vain, the most wanted first; nothing can be added or changed."""

    model = ZeroResultTerm
    icon = "search"
    menu_label = _("Searches without results")
    list_display = ["term", "language", "count", "last_date"]
    list_filter = ["language", "last_date"]
    search_fields = ["term"]
    inspect_view_enabled = True
