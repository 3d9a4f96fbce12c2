"""One row for each day and cell, counted in the database; counting a day again gives the same rows."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection, transaction

from cms.region.models import RegionSettings

from .models import QualityCount


# As long as the diary of the sync is kept: a year can be compared with the one before.
KEPT_DAYS = 800

_COUNT = """
INSERT INTO quality_qualitycount
  (day, organization_id, municipality_code, origin, code, severity, count)
SELECT %(day)s::date, service.organization_id, '', checked.origin, flag.code, flag.severity, count(*)
FROM quality_qualityflag flag
JOIN ptvsync_service service ON service.id = flag.service_id
JOIN quality_checkedservice checked ON checked.service_id = flag.service_id
GROUP BY service.organization_id, checked.origin, flag.code, flag.severity
UNION ALL
SELECT %(day)s::date, NULL::bigint, place, checked.origin, flag.code, flag.severity, count(*)
FROM quality_qualityflag flag
JOIN ptvsync_service service ON service.id = flag.service_id
JOIN quality_checkedservice checked ON checked.service_id = flag.service_id
CROSS JOIN LATERAL unnest(service.municipality_codes) AS place
WHERE place = ANY(%(places)s)
GROUP BY place, checked.origin, flag.code, flag.severity
"""


@transaction.atomic
def count_day(day: date) -> None:
    """Count the flags of now as those of ``day``, and let go of days that are too old."""
    QualityCount.objects.filter(day=day).delete()
    QualityCount.objects.filter(day__lt=day - timedelta(days=KEPT_DAYS)).delete()
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"day": day, "places": _region_municipalities()})


def _region_municipalities() -> list[str]:
    regions = RegionSettings.objects.values_list("municipality_codes", flat=True)
    return sorted({code for codes in regions for code in codes})
