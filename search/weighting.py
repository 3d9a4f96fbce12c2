"""How much each word of a document counts: weighted term frequencies, and their saturation as in BM25."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from search.analysis import analyse
from search.documents import Document


# Raise it when the analysis or a weight changes: documents are then indexed anew.
VERSION = 1

# Frequencies are whole steps: Elasticsearch counts them as repeated words.
STEP = 0.25
TITLE, KEYWORDS, SUMMARY, PROVIDER, BODY, TERMS = 3.0, 2.0, 1.0, 0.5, 0.5, 0.5
BASE, PART, ROOT = 1.0, 0.5, 0.25

# BM25 (Robertson & Zaragoza 2009). The pivot stands for the mean length, so that scores are not
# moved by what else is indexed and both engines agree on them.
SATURATION, LENGTH_SHARE, PIVOT = 1.2, 0.4, 60.0
# What a nationwide service scores, against 1, for a reader who has chosen a municipality.
FAR = 0.7
_EXACT_LENGTHS = 24
_KEPT_BITS = 4


def frequencies(document: Document) -> dict[str, int]:
    """Term → weighted frequency, in steps, over all the fields of the document."""
    counted: Counter[str] = Counter()
    for text, weight in _fields(document):
        for terms in analyse(text, document.language):
            for group, share in ((terms.base, BASE), (terms.parts, PART), (terms.roots, ROOT)):
                counted.update(dict.fromkeys(group, max(1, round(weight * share / STEP))))
    return dict(sorted(counted.items()))


def length(steps: int) -> int:
    """The sum of a document's frequencies as Lucene keeps it: exact when short, then to four bits."""
    rest = steps - _EXACT_LENGTHS
    lost = max(0, rest.bit_length() - _KEPT_BITS)
    return steps if rest < 0 else _EXACT_LENGTHS + (rest >> lost << lost)


def rarity(documents_with: int, documents: int) -> float:
    """Inverse document frequency, never negative."""
    return math.log(1 + (documents - documents_with + 0.5) / (documents_with + 0.5))


def _fields(document: Document) -> Iterator[tuple[str, float]]:
    yield document.title, TITLE
    yield document.summary, SUMMARY
    yield document.body, BODY
    yield document.provider, PROVIDER
    yield " ".join(document.keywords), KEYWORDS
    yield " ".join(document.terms), TERMS
