"""The search in the admin: synonyms to keep, and a report of searches without results."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from search.models import Synonym, ZeroResultTerm


class SynonymViewSet(SnippetViewSet):
    """Everyday words and the services' words."""

    model = Synonym
    icon = "openquote"
    list_display = ["words", "terms", "language"]
    list_filter = ["language"]
    search_fields = ["words", "terms"]
    search_backend_name = None


class ZeroResultTermViewSet(SnippetViewSet):
    """What readers looked for in vain, the most wanted first; it can be read and cleared."""

    model = ZeroResultTerm
    icon = "search"
    list_display = ["term", "language", "count", "last_date"]
    list_filter = ["language", "last_date"]
    search_fields = ["term"]
    search_backend_name = None
    inspect_view_enabled = True
    copy_view_enabled = False


class SearchViewSetGroup(SnippetViewSetGroup):
    """The search's corner of the admin menu."""

    items = (SynonymViewSet, ZeroResultTermViewSet)
    menu_icon = "search"
    menu_label = _("Words of search")
    menu_name = "search"
    menu_order = 250


register_snippet(SearchViewSetGroup)
