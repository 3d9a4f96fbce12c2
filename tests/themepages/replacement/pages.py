"""Theme pages in their live and draft versions: building them, changing them and reading them."""

from __future__ import annotations

import json

from themepages.models import PinnedService, ThemePage


def lifted(*services, note="Tule mukaan"):
    return [("one_service", {"service": service, "note": note}) for service in services]


def fresh(page):
    return ThemePage.objects.get(pk=page.pk)


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def named(page):
    return [block.value["service"].name for block in page.body if block.block_type == "one_service"]


def stored(page):
    return ThemePage._meta.get_field("body").stream_block.get_prep_value(page.body)


def raw(page):
    return json.dumps(stored(page), sort_keys=True)


def save_draft(page, **values):
    page = draft(page)
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision(clean=False)


def pin(page, *services):
    page = fresh(page)
    page.pins = [PinnedService(service=s, sort_order=i) for i, s in enumerate(services)]
    page.save_revision().publish()


def pinned(page):
    return [pin.service.name for pin in page.pins.all()]
