"""From documents to rows, with their terms."""

from __future__ import annotations

from search import weighting
from search.documents import Document
from search.models import SearchDocument


UPDATED_FIELDS = [
    field.name for field in SearchDocument._meta.concrete_fields if field.name not in {"id", "key"}
]
# å, ä and ö stand last in the Finnish alphabet, in this order.
_ALPHABET = str.maketrans("åäö", "{|}")


def document_row(document: Document) -> SearchDocument:
    """The unsaved row of a document; its words are analysed here."""
    frequencies = weighting.frequencies(document)
    facets = document.facets
    return SearchDocument(
        key=document.key,
        kind=document.kind,
        object_id=document.object_id,
        language=document.language,
        site_root=document.site_root,
        regions=list(document.regions),
        title=document.title,
        sort_title=sort_title(document.title),
        url=document.url,
        summary=document.summary,
        provider=document.provider,
        municipality_codes=list(facets.municipality_codes),
        nationwide=facets.nationwide,
        themes=list(facets.themes),
        target_groups=list(facets.target_groups),
        provider_type=facets.provider_type,
        languages=list(facets.languages),
        is_free=facets.is_free,
        is_remote=facets.is_remote,
        frequencies=frequencies,
        length=weighting.length(sum(frequencies.values())),
        content_hash=content_hash(document),
    )


def content_hash(document: Document) -> str:
    """The hash that tells whether a document has to be analysed anew."""
    return document.content_hash(weighting.VERSION)


def sort_title(title: str) -> str:
    """A title that sorts by code point as it does in Finnish."""
    return title.casefold().translate(_ALPHABET)
