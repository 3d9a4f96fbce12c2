"""News and tips as RSS 2.0."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from wagtail.models import Page

from home.news.listing import Item


FEED_LENGTH = 30


def rss_response(
    index: Page, title: str, description: str, items: Iterable[Item], request: HttpRequest
) -> HttpResponse:
    """One entry for each item; its address is its identity, for it never changes."""
    feed = Rss201rev2Feed(
        title=title,
        link=index.get_full_url(request),
        description=description or title,
        language=index.locale.language_code,
        feed_url=request.build_absolute_uri(),
    )
    for item in items:
        address = item.page.get_full_url(request)
        feed.add_item(
            title=item.title,
            link=address,
            description=item.lead,
            unique_id=address,
            unique_id_is_permalink=True,
            pubdate=timezone.make_aware(datetime.combine(item.date, time.min)),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
