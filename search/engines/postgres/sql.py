"""The statements of the PostgreSQL engine, in parts that are put together by ``+``."""

from __future__ import annotations


RANKED = """
WITH wanted AS (
    SELECT * FROM unnest(%(terms)s::text[], %(clauses)s::int[], %(weights)s::float8[])
        AS wanted(term, clause, weight)
), best AS (
    SELECT posting.document_id, wanted.clause, max(posting.impact * wanted.weight) AS score
    FROM wanted JOIN search_posting posting ON posting.term = wanted.term
    GROUP BY posting.document_id, wanted.clause
), scored AS (
    SELECT document_id, sum(score) AS score FROM best GROUP BY document_id
    HAVING sum(score) >= %(floor)s
), placed AS (
    SELECT document.*, scored.score
        * CASE WHEN nationwide AND %(municipality)s::text IS NOT NULL THEN %(far)s ELSE 1 END AS score
    FROM scored JOIN search_searchdocument document ON document.id = scored.document_id
    WHERE document.language = %(language)s
), found AS (
    SELECT * FROM placed WHERE score >= %(floor)s
)"""

LISTED = """
WITH found AS (
    SELECT *, 0.0 AS score FROM search_searchdocument WHERE language = %(language)s
)"""

FILTERED = """
, judged AS (
    SELECT id, key, sort_title, score, kind, municipality_codes, nationwide, themes, target_groups,
        provider_type, languages, is_free, is_remote,
        (%(kind)s::text IS NOT NULL AND kind <> %(kind)s)::int AS off_kind,
        (%(municipality)s::text IS NOT NULL AND NOT nationwide
            AND %(municipality)s <> ALL(municipality_codes))::int AS off_municipality,
        (%(theme)s::text IS NOT NULL AND %(theme)s <> ALL(themes))::int AS off_theme,
        (%(target_group)s::text IS NOT NULL AND %(target_group)s <> ALL(target_groups))::int
            AS off_target_group,
        (%(provider_type)s::text IS NOT NULL AND provider_type <> %(provider_type)s)::int
            AS off_provider_type,
        (%(service_language)s::text IS NOT NULL AND %(service_language)s <> ALL(languages))::int
            AS off_language,
        (%(is_free)s AND NOT is_free)::int AS off_is_free,
        (%(is_remote)s AND NOT is_remote)::int AS off_is_remote
    FROM found
    WHERE %(site_root)s::int IS NULL OR %(site_root)s = site_root OR %(site_root)s = ANY(regions)
), counted AS MATERIALIZED (
    SELECT *, off_kind + off_municipality + off_theme + off_target_group + off_provider_type
        + off_language + off_is_free + off_is_remote AS off
    FROM judged
)
SELECT 'total' AS facet, '' AS value, count(*) AS number FROM counted WHERE off = 0
UNION ALL
SELECT 'key', key, row_number() OVER (ORDER BY score DESC, sort_title, key)
FROM (
    SELECT key, score, sort_title FROM counted WHERE off = 0
    ORDER BY score DESC, sort_title, key LIMIT %(limit)s OFFSET %(offset)s
) page"""

FACETS = """
UNION ALL
SELECT 'kind', kind, count(*) FROM counted WHERE off = off_kind GROUP BY kind
UNION ALL
SELECT 'municipality', code, count(*) FROM counted, unnest(municipality_codes) code
WHERE off = off_municipality AND NOT nationwide GROUP BY code
UNION ALL
SELECT 'municipality', '', count(*) FROM counted WHERE off = off_municipality AND nationwide
UNION ALL
SELECT 'theme', name, count(*) FROM counted, unnest(themes) name
WHERE off = off_theme GROUP BY name
UNION ALL
SELECT 'target_group', code, count(*) FROM counted, unnest(target_groups) code
WHERE off = off_target_group GROUP BY code
UNION ALL
SELECT 'provider_type', provider_type, count(*) FROM counted
WHERE off = off_provider_type AND provider_type <> '' GROUP BY provider_type
UNION ALL
SELECT 'language', code, count(*) FROM counted, unnest(languages) code
WHERE off = off_language GROUP BY code
UNION ALL
SELECT 'is_free', 'true', count(*) FROM counted WHERE off = off_is_free AND is_free
UNION ALL
SELECT 'is_remote', 'true', count(*) FROM counted WHERE off = off_is_remote AND is_remote"""

DELETE_POSTINGS = """
DELETE FROM search_posting posting USING search_searchdocument document
WHERE posting.document_id = document.id AND document.key = ANY(%(keys)s)"""

# Frequencies and lengths are in steps, and so are the two constants.
INSERT_POSTINGS = """
INSERT INTO search_posting (document_id, term, impact)
SELECT document.id, entry.key,
    entry.value::float8 / (entry.value::float8 + %(saturation)s
        * (1 - %(length_share)s + %(length_share)s * document.length / %(pivot)s))
FROM search_searchdocument document, jsonb_each_text(document.frequencies) entry
WHERE """

OF_KEYS = "document.key = ANY(%(keys)s)"

WITHOUT_POSTINGS = (
    "NOT EXISTS (SELECT FROM search_posting posting WHERE posting.document_id = document.id)"
)
