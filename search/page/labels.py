"""The names of facet values, as readers know them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, gettext

from ptvsync.models import Municipality, TargetGroup
from ptvsync.provider import ProviderType
from search.engines.query import Scope
from search.models import SearchDocument
from search.sources import sources


Labels = Mapping[str, str]


def facet_labels(places: Sequence[Municipality], scope: Scope | None) -> dict[str, Labels]:
    """Facet → value → label, in the order in which the values are offered. Two queries."""
    return {
        "kind": {kind: str(source.label) for kind, source in sources().items()},
        "municipality": {place.code: str(place.title) for place in places},
        "theme": _themes(scope),
        "target_group": {group.code: str(group.title) for group in TargetGroup.objects.all()},
        "provider_type": {value: str(label) for value, label in ProviderType.choices},
        "language": _languages(),
    }


def _themes(scope: Scope | None) -> Labels:
    """The titles of the site's theme pages, by the names that are their documents' only theme."""
    themes = SearchDocument.objects.filter(kind="theme", language=get_language())
    if scope:
        themes = themes.filter(site_root=scope.site_root)
    rows = themes.order_by("sort_title").values_list("themes", "title")
    return {names[0]: title for names, title in rows if names}


def _languages() -> Labels:
    """The site's own languages first; others are known by their own names."""
    first = [code for code, _name in settings.LANGUAGES]
    others = sorted(LANG_INFO.keys() - set(first))
    named = {code: LANG_INFO[code] for code in (*first, *others) if "name" in LANG_INFO[code]}
    return {code: gettext(information["name"]) for code, information in named.items()}
