"""What a service has from its provider, its areas and its channels."""

from __future__ import annotations

from psycopg import sql

from ptvsync.models import Area
from ptvsync.records import ChannelType
from ptvsync.sync.statements import TABLES, rows, table_of


REMOTE_CHANNELS = [
    ChannelType.E_SERVICE.value,
    ChannelType.PHONE.value,
    ChannelType.WEB_PAGE.value,
]
# "etäpalvelu", "distanstjänst", "remote service": PTV has no field for it.
REMOTE_WORDS = ["etä", "distans", "remote"]

# The municipalities of an area, those of its regions and counties included.
MUNICIPALITIES = """
    ARRAY(
        SELECT DISTINCT code COLLATE "C" FROM (
            SELECT jsonb_array_elements_text(place.area -> 'municipalities') AS code
            UNION ALL
            SELECT unnest(area.municipality_codes)
            FROM jsonb_array_elements_text(place.area -> 'regions') AS named (code)
            JOIN {areas} area ON area.type = 'region' AND area.code = named.code
            UNION ALL
            SELECT unnest(area.municipality_codes)
            FROM jsonb_array_elements_text(place.area -> 'wellbeing_counties') AS named (code)
            JOIN {areas} area ON area.type = 'wellbeing_county' AND area.code = named.code
        ) codes ORDER BY 1
    )::varchar[]
"""

# Services that have channels, and whether none of these is a place to go to.
REACHED = """
    SELECT
        link.service_id,
        bool_or(channel.type = ANY(%(remote)s)) AND NOT bool_or(channel.type = 'location') AS is_remote
    FROM {connections} link JOIN {channels} channel ON channel.id = link.channel_id
    WHERE link.status = 'published' AND channel.status = 'published'
        AND link.service_id IN (SELECT service.id FROM {services} service WHERE {concerned})
    GROUP BY link.service_id
"""

# OFFSET 0: the record is unpacked once for each service, not once for each area.
UPDATE = """
    UPDATE {services} held
    SET (provider_type, municipality_codes, is_remote)
        = ROW(told.provider_type, told.municipality_codes, told.is_remote)
    FROM (
        SELECT
            service.id,
            coalesce(owner.provider_type, '') AS provider_type,
            {municipalities} AS municipality_codes,
            EXISTS (SELECT FROM unnest(service.keywords) word WHERE word ^@ ANY(%(words)s))
                OR coalesce(reached.is_remote, false) AS is_remote
        FROM {services} service
        CROSS JOIN LATERAL (SELECT service.record -> 'area' AS area OFFSET 0) place
        LEFT JOIN {organizations} owner ON owner.id = service.organization_id
        LEFT JOIN ({reached}) reached ON reached.service_id = service.id
        WHERE {concerned}
    ) told
    WHERE held.id = told.id
        AND (held.provider_type, held.municipality_codes, held.is_remote)
            IS DISTINCT FROM (told.provider_type, told.municipality_codes, told.is_remote)
    RETURNING held.id
"""

ALL = "true"
CONCERNED = """
    service.id IN (SELECT service_id FROM sync_touched)
    OR service.id IN (SELECT row_id FROM sync_plan WHERE kind = 'service' AND fate = 'mended')
"""


def save_services(everywhere: bool) -> set[int]:
    """Bring the services that a run touches up to date, or all; gives the keys of those that changed."""
    concerned = sql.SQL(ALL if everywhere else CONCERNED)
    found = rows(
        UPDATE,
        {"words": REMOTE_WORDS, "remote": REMOTE_CHANNELS},
        municipalities=sql.SQL(MUNICIPALITIES).format(areas=table_of(Area)),
        reached=sql.SQL(REACHED).format(**TABLES, concerned=concerned),
        concerned=concerned,
    )
    return {key for (key,) in found}
