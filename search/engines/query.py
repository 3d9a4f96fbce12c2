"""What an engine is asked and what it answers. Engines score and count; they know nothing of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


@dataclass(frozen=True)
class WeightedTerm:
    """A term of the index and what a document that has it gains at most."""

    term: str
    weight: float


@dataclass(frozen=True)
class Filters:
    """One chosen value per facet; None and False leave it open."""

    kind: str | None = None
    municipality: str | None = None
    theme: str | None = None
    target_group: str | None = None
    provider_type: str | None = None
    language: str | None = None
    is_free: bool = False
    is_remote: bool = False


@dataclass(frozen=True)
class Scope:
    """What a site has: the documents of its root page, and of those that sites share, those of its region."""

    site_root: int


FACETS = tuple(facet.name for facet in fields(Filters))
# The key under which the municipality facet counts nationwide documents.
NATIONWIDE = ""


@dataclass(frozen=True)
class Query:
    """A search in the documents of one language.

    A document scores, for each clause, by the best of its terms. ``clauses`` None lists everything by
    title; no clauses find nothing. ``floor`` is the score below which a document is no hit.
    ``scope`` None searches the documents of all sites.
    """

    language: str
    clauses: tuple[tuple[WeightedTerm, ...], ...] | None
    floor: float = 0.0
    filters: Filters = field(default_factory=Filters)
    scope: Scope | None = None
    offset: int = 0
    limit: int = 20
    counts_facets: bool = True


@dataclass(frozen=True)
class Results:
    """The keys of one page of hits, best first, the number of all hits, and hits per facet and value.

    A facet is counted as if nothing were chosen in it, so that its other values can be offered.
    """

    keys: tuple[str, ...] = ()
    total: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
