"""A theme page with every block of the registry, each with the value of its own preview.

A new block, of the core or of a plugin, is on the page by itself. What an editor has to choose and a preview
cannot name (a picture, a service) is chosen from ``EXAMPLES``.
"""

from __future__ import annotations

from uuid import uuid4

import pytest
from wagtail.blocks import Block, ChooserBlock, ListBlock, StructBlock
from wagtail.documents.models import Document
from wagtail.images.blocks import ImageBlock
from wagtail.images.models import Image

from cms.plugins.absent_block import ABSENT
from ptvsync.models import Municipality, Service
from tests.blocks.factories import make_captions, make_document, make_picture
from tests.events.factories import calendar_page, event_page
from tests.factories import (
    make_municipalities,
    make_organization,
    make_service,
    make_site,
    make_theme,
)
from themepages.links.models import CatalogueLink
from themepages.matching.materialise import match_theme
from themepages.models import ThemePage


BODY = ThemePage._meta.get_field("body").stream_block
BLOCKS = {name: block for name, block in BODY.child_blocks.items() if name != ABSENT}
EXAMPLES = {
    Service: lambda: make_service("Lentopallo"),
    Municipality: lambda: make_municipalities()[1],
    Document: make_document,
    Image: make_picture,
    CatalogueLink: lambda: CatalogueLink.objects.create(
        kind="assessment", title_fi="Unitesti", url_fi=f"https://example.org/{uuid4()}"
    ),
}


def example(name, times=1):
    """The preview value of a block, ready to be published; lists have ``times`` as many items."""
    block = BLOCKS[name]
    own = type(block).get_preview_value is not Block.get_preview_value
    if not own and not hasattr(block.meta, "preview_value"):
        pytest.fail(
            f"The block “{name}” has no preview_value: editors could not see what it gives."
        )
    return block.clean(_filled(block, block.get_preview_value(), times))


def watched_video():
    """A video of ours: the preview is of one elsewhere."""
    captions = [{"language": "fi", "file": make_captions().pk}]
    return BLOCKS["video"].to_python(
        {
            "title": "Venyttely",
            "language": "fi",
            "file": make_document().pk,
            "captions": captions,
            "transcript": "<p>Nouse ylös.</p>",
            "poster": make_picture().pk,
            "duration": "2:35",
            "author": "Maija Malli",
            "licence": "cc-by-4.0",
        }
    )


def make_full_theme():
    """A published theme with every block, two services and two events, on a site with its languages."""
    home = make_site().root_page
    body = [(name, example(name)) for name in BLOCKS]
    theme = make_theme(home, body=[*body, ("video", watched_video())])
    add_content(theme, calendar_page(home), 2)
    return theme


def add_content(theme, calendar, count):
    """Services that meet the theme's rules, and coming events of it."""
    organization = make_organization()
    for number in range(count):
        make_service(f"Vesijumppa {number}", organization=organization, municipality_codes=["285"])
        event_page(calendar, f"Kävelyretki {number}", theme=theme)
    match_theme(theme)


def _filled(block, value, times):
    """The value with what a preview leaves out."""
    if isinstance(block, ImageBlock):
        return block.to_python(
            {"image": make_picture().pk, "decorative": False, "alt_text": "Järvi"}
        )
    if isinstance(block, StructBlock):
        children = {
            name: _filled(child, value[name] if name in value else child.get_default(), times)
            for name, child in block.child_blocks.items()
        }
        return block.normalize(children)
    if isinstance(block, ListBlock):
        return _filled_list(block, list(value), times)
    if isinstance(block, ChooserBlock) and value is None and block.required:
        return _chosen(block)
    return value


def _filled_list(block, items, times):
    wanted = max(len(items), block.meta.min_num or 0) * times
    child = block.child_block
    samples = [items[i % len(items)] if items else child.get_default() for i in range(wanted)]
    if isinstance(child, ChooserBlock):
        samples = [*items, *(None for _ in range(wanted - len(items)))]
    return block.normalize([_filled(child, sample, times) for sample in samples])


def _chosen(block):
    if block.model_class not in EXAMPLES:
        pytest.fail(
            f"Tell in EXAMPLES how to make a {block.model_class.__name__} for “{block.name}”."
        )
    return EXAMPLES[block.model_class]()
