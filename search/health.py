"""Whether the search answers, and by the engine it should."""

from __future__ import annotations

from django.utils.translation import gettext as _

from cms.health import Health
from search.engines import engine
from search.engines.base import EngineUnavailable
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.fallback import FallbackEngine
from search.models import SearchDocument


def search_health() -> Health:
    """Not well when Elasticsearch is configured and is down or holds other documents than the site."""
    chosen = engine()
    documents = SearchDocument.objects.count()
    first = chosen.first if isinstance(chosen, FallbackEngine) else None
    if not isinstance(first, ElasticsearchEngine):
        return Health("search", ok=True, detail=_documents("PostgreSQL", documents))
    try:
        indexed = first.count()
    except EngineUnavailable as error:
        return Health("search", ok=False, detail=f"PostgreSQL answers instead: {error}")
    if indexed != documents:
        detail = _("Elasticsearch has %(indexed)d of %(count)d documents: run rebuild_search.")
        counts = {"indexed": indexed, "count": documents}
        return Health("search", ok=False, detail=detail % counts)
    return Health("search", ok=True, detail=_documents("Elasticsearch", documents))


def _documents(name: str, count: int) -> str:
    return _("%(engine)s, %(count)d documents") % {"engine": name, "count": count}
