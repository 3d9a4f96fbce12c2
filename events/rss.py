"""The calendar as RSS 2.0, for feed readers and other sites."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Rss201rev2Feed

from events.date_text import heading_text
from events.ical import occurrence_uid


if TYPE_CHECKING:
    from wagtail.models import Page

    from events.models.event_occurrence import EventOccurrence


def rss_response(
    index: Page, description: str, occurrences: Iterable[EventOccurrence], request: HttpRequest
) -> HttpResponse:
    """One item for each occurrence; the title carries its date and status."""
    feed = Rss201rev2Feed(
        title=index.title,
        link=index.get_full_url(request),
        description=description or index.title,
        language=index.locale.language_code,
        feed_url=request.build_absolute_uri(),
    )
    for row in occurrences:
        feed.add_item(
            title=heading_text(row),
            link=row.page.get_full_url(request),
            description=row.page.summary,
            unique_id=occurrence_uid(row).urn,
            unique_id_is_permalink=False,
            pubdate=row.page.first_published_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
