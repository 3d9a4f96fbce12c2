"""Columns of the lists of links."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from ptvsync.admin.status import StatusTag
from themepages.links.enums import Outcome
from themepages.links.models import CatalogueLink


# State → (icon, tone) of the tag.
LOOKS = {
    Outcome.BROKEN: ("circle-xmark", "critical"),
    Outcome.FAILING: ("warning", "warning"),
    Outcome.MOVED: ("arrow-right", "warning"),
    Outcome.REFUSED: ("no-view", "neutral"),
    Outcome.OK: ("circle-check", "positive"),
}


def state_tag(state: str | None) -> StatusTag:
    """The tag of a state; None stands for never checked."""
    if state is None:
        return StatusTag(str(_("Not checked yet")), "time", "neutral")
    return StatusTag(str(Outcome(state).label), *LOOKS[Outcome(state)])


class StateColumn(Column):
    """What the check knows; the link must have come ``with_state``."""

    cell_template_name = "links/admin/state_cell.html"

    class Media:
        """Where the tag's looks are."""

        css = {"all": ["css/admin/ptv.css"]}

    def __init__(self) -> None:
        super().__init__("state", label=_("Status"), sort_key="state", width="18%")

    def get_cell_context_data(self, instance: CatalogueLink, parent_context: Any) -> dict[str, Any]:
        """Add the state in words."""
        context = super().get_cell_context_data(instance, parent_context)
        state = getattr(instance, "state", None)
        return {**context, "tag": state_tag(state), "has_news": state != Outcome.OK}


class UsesColumn(Column):
    """The number of pages, leading to Wagtail's list of them."""

    cell_template_name = "links/admin/uses_cell.html"

    def get_cell_context_data(self, instance: CatalogueLink, parent_context: Any) -> dict[str, Any]:
        """Add where the list is."""
        context = super().get_cell_context_data(instance, parent_context)
        viewset = CatalogueLink.snippet_viewset  # type: ignore[attr-defined]
        return {**context, "url": reverse(viewset.get_url_name("usage"), args=[instance.pk])}


class LinkCell(Column):
    """A link of the report with its addresses and what is wrong with each; it leads to the form."""

    cell_template_name = "links/admin/link_cell.html"

    def get_cell_context_data(self, instance: CatalogueLink, parent_context: Any) -> dict[str, Any]:
        """Add the form's address, for those who may open it."""
        context = super().get_cell_context_data(instance, parent_context)
        viewset = CatalogueLink.snippet_viewset  # type: ignore[attr-defined]
        may_edit = parent_context["request"].user.has_perm("links.change_cataloguelink")
        url = reverse(viewset.get_url_name("edit"), args=[instance.pk]) if may_edit else ""
        return {**context, "url": url}


class UsesCell(Column):
    """The pages of a link of the report, and the municipality under which it is listed."""

    cell_template_name = "links/admin/pages_cell.html"


def review_text(link: CatalogueLink) -> str:
    """The day of the review."""
    return date_format(link.review_date, "SHORT_DATE_FORMAT") if link.review_date else ""


def place_text(link: CatalogueLink) -> str:
    """The municipality and the theme."""
    return ", ".join(str(part) for part in (link.municipality, link.theme) if part)
