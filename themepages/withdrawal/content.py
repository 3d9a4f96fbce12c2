"""The parts of a page that name services: its streams and its pins."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from themepages.models import PinnedService

from .stream import Swap, stream_fields
from .stream import swapped as swapped_value


@dataclass(frozen=True)
class Content:
    """``streams`` are raw JSON by field name; ``pins`` primary keys of services in order, None where a
    page of the type has no pins."""

    model: type[Page]
    streams: dict[str, Any] = field(default_factory=dict)
    pins: list[int] | None = None

    def swapped(self, old: int, new: int) -> Content:
        """The same with one service in the place of another; a pin is not doubled by it."""

        def swap(key: int) -> int:
            return new if key == old else key

        pins = None if self.pins is None else list(dict.fromkeys(map(swap, self.pins)))
        return Content(self.model, self._mapped(swap), pins)

    def services(self) -> set[int]:
        """Primary keys of every service named."""
        found = set(self.pins or ())

        def note(key: int) -> int:
            found.add(key)
            return key

        self._mapped(note)
        return found

    def as_json(self) -> dict[str, Any]:
        """For the database."""
        return {"streams": self.streams, "pins": self.pins}

    def _mapped(self, swap: Swap) -> dict[str, Any]:
        return {
            name: swapped_value(_block(self.model, name), raw, swap)
            for name, raw in self.streams.items()
        }


def content_of_page(page: Page) -> Content:
    """What a page object holds, whether it came from its table or from a revision."""
    model = type(page)
    streams = {
        name: _block(model, name).get_prep_value(getattr(page, name))
        for name in stream_fields(model)
    }
    pins = [pin.service_id for pin in page.pins.all()] if hasattr(page, "pins") else None
    return Content(model, streams, pins)


def content_of_revision(model: type[Page], content: dict[str, Any]) -> Content:
    """What a revision holds; no page object is made for it."""
    streams = {name: json.loads(content.get(name) or "[]") for name in stream_fields(model)}
    if not hasattr(model, "pins"):
        return Content(model, streams)
    rows = sorted(content.get("pins", ()), key=lambda row: row.get("sort_order") or 0)
    return Content(model, streams, [row["service"] for row in rows])


def content_from_json(model: type[Page], data: dict[str, Any]) -> Content:
    """The reverse of ``as_json``."""
    return Content(model, data["streams"], data["pins"])


def put_content(page: Page, content: Content) -> None:
    """Put it on a page object; nothing is saved."""
    for name, raw in content.streams.items():
        setattr(page, name, _block(content.model, name).to_python(raw))
    if content.pins is not None:
        _put_pins(page, content.pins)


def _put_pins(page: Page, services: list[int]) -> None:
    rows = list(page.pins.all())
    rows += [PinnedService() for _ in services[len(rows) :]]
    for place, (row, service_id) in enumerate(zip(rows, services, strict=False)):
        row.service_id, row.sort_order = service_id, place
    page.pins = rows[: len(services)]


def _block(model: type[Page], name: str) -> Any:
    return model._meta.get_field(name).stream_block
