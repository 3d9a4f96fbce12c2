"""The search in the admin: synonyms to keep, and a report of searches without results."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
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


def _language(term: ZeroResultTerm) -> str:
    return str(get_language_info(term.language)["name_local"])


def _last_day(term: ZeroResultTerm) -> str:
    return date_format(term.last_date, "SHORT_DATE_FORMAT")


class ZeroResultTermViewSet(SnippetViewSet):
    """What readers looked for in vain, the most wanted first; it can be read and cleared."""

    model = ZeroResultTerm
    icon = "search"
    list_display = [
        "term",
        Column("language", label=_("Language"), accessor=_language, sort_key="language"),
        "count",
        Column("last_date", label=_("Last time"), accessor=_last_day, sort_key="last_date"),
    ]
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
