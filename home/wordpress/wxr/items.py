"""One ``<item>`` of an export as a SourceItem."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils import timezone

from home.wordpress.wxr.fields import channel_field
from home.wordpress.wxr.plain import plain_text
from home.wordpress.wxr.source import SourceItem


if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_TITLE = 255


def source_item(element: Element) -> SourceItem | None:
    """The post; None for one without a number or type, which WordPress never writes."""
    fields = dict(channel_field(child) for child in element)
    meta = dict(_meta(element))
    number = _number(fields.get("post_id", ""))
    if not number or not fields.get("post_type"):
        return None
    return SourceItem(
        guid=fields.get("guid") or f"post:{number}",
        post_id=number,
        post_type=fields["post_type"],
        status=fields.get("status", ""),
        title=plain_text(fields.get("title", ""))[:MAX_TITLE],
        link=fields.get("link", ""),
        slug=fields.get("post_name", ""),
        parent_id=_number(fields.get("post_parent", "")),
        menu_order=_number(fields.get("menu_order", "")),
        published=_moment(fields, "post_date"),
        modified=_moment(fields, "post_modified"),
        content=fields.get("content", ""),
        excerpt=fields.get("excerpt", ""),
        language=_language(element),
        is_protected=bool(fields.get("post_password")),
        attachment_url=fields.get("attachment_url", ""),
        alt=meta.get("_wp_attachment_image_alt", ""),
        thumbnail_id=_number(meta.get("_thumbnail_id", "")),
    )


def _meta(element: Element) -> list[tuple[str, str]]:
    rows = (dict(channel_field(field) for field in child) for child in element if len(child))
    return [(row["meta_key"], row.get("meta_value", "")) for row in rows if "meta_key" in row]


def _language(element: Element) -> str:
    """The language that Polylang keeps as a category."""
    codes = (c.get("nicename", "") for c in element if c.get("domain") == "language")
    return next(codes, "")[:2].lower()


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _moment(fields: dict[str, str], name: str) -> datetime | None:
    """In UTC if the export tells it, else in the zone of this site; drafts have neither."""
    zones = ((f"{name}_gmt", UTC), (name, ZoneInfo(timezone.get_default_timezone_name())))
    for key, zone in zones:
        with suppress(ValueError):
            return datetime.strptime(fields.get(key, ""), "%Y-%m-%d %H:%M:%S").replace(tzinfo=zone)
    return None
