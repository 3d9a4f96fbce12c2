"""Pictures in several widths and formats."""

from __future__ import annotations

from django import template
from wagtail.images.models import AbstractImage, Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found


register = template.Library()
FORMATS = "format-{avif,webp,jpeg}"


@register.simple_tag
def fluid_picture(image: AbstractImage | None, widths: str, **attrs: str) -> Picture | str:
    """``{% fluid_picture image "400,800" sizes="100vw" %}``: a ``picture`` that the browser chooses from.

    A width in pixels that the image does not have is left out: a ``srcset`` names no width twice.
    """
    if not image:
        return ""
    kept = _kept(image.width, [int(width) for width in widths.split(",")])
    spec = f"{FORMATS}|width-{{{','.join(map(str, kept))}}}"
    if len(kept) == 1:
        attrs.pop("sizes", None)
    return Picture(get_renditions_or_not_found(image, Filter.expand_spec(spec)), attrs)


def _kept(natural: int, widths: list[int]) -> list[int]:
    """Of rising widths those below the natural one, and the next, which gives the image as it is."""
    below = [width for width in widths if width < natural]
    return widths[: len(below) + 1]
