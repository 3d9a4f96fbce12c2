"""What the form of a link has, and in which order."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from themepages.links.uses import checks_of


class ChecksPanel(Panel):
    """What the check knows of the link's addresses; not there before the first check."""

    class BoundPanel(Panel.BoundPanel):
        """Shown on the form of a link that is saved."""

        template_name = "links/admin/checks_panel.html"

        def is_shown(self) -> bool:
            """Whether some address was checked."""
            return super().is_shown() and bool(self.checks())

        def checks(self) -> list[Any]:
            """One for each address, in the order of languages."""
            known = checks_of([self.instance]) if self.instance.pk else {}
            return [known[url] for url in self.instance.addresses() if url in known]

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the checks."""
            return {**super().get_context_data(parent_context), "checks": self.checks()}


def _texts(language: str) -> list[FieldPanel]:
    return [
        FieldPanel(f"title_{language}"),
        FieldPanel(f"description_{language}", widget=forms.Textarea(attrs={"rows": 2})),
        FieldPanel(f"url_{language}"),
    ]


LINK_PANELS = [
    ChecksPanel(heading=_("Check of the address")),
    MultiFieldPanel(_texts("fi"), heading=_("In Finnish")),
    MultiFieldPanel([FieldPanel("kind"), FieldPanel("provider")], heading=_("About the link")),
    MultiFieldPanel(_texts("sv"), heading=_("In Swedish"), classname="collapsed"),
    MultiFieldPanel(_texts("en"), heading=_("In English"), classname="collapsed"),
    MultiFieldPanel(
        [
            FieldPanel("municipality", widget=forms.Select),
            FieldPanel("theme", widget=forms.Select),
        ],
        heading=_("Link of a municipality"),
    ),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("owner"), FieldPanel("review_date")])], heading=_("Upkeep")
    ),
]
