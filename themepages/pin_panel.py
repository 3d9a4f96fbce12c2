"""A notice in the theme's form: pins that lift nothing, so that nobody wonders where they are."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from ptvsync.models import Service
from themepages.pins import idle_pins


class IdlePinsPanel(Panel):
    """Shown when the page has such pins."""

    class BoundPanel(Panel.BoundPanel):
        """The notice of one page."""

        template_name = "themepages/pins/idle_pins.html"

        @cached_property
        def services(self) -> list[Service]:
            """The services of such pins; a page that is not saved yet has none."""
            return idle_pins(self.instance) if self.instance.pk else []

        def is_shown(self) -> bool:
            """Whether there are any."""
            return bool(self.services) and super().is_shown()

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add them."""
            return super().get_context_data(parent_context) | {"services": self.services}
