"""The block that shows links of the catalogue. It loads with the theme pages' models: import none here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from themepages.links.enums import LinkKind


if TYPE_CHECKING:
    from themepages.links.models import CatalogueLink


class CatalogueLinksBlock(StructBlock):
    """Chosen links, a heading for each kind; within a kind in the editor's order."""

    heading = CharBlock(
        label=_("Heading"),
        max_length=100,
        required=False,
        default="",
        help_text=_("May be empty: each kind of link has a heading of its own."),
    )
    links = ListBlock(
        SnippetChooserBlock("links.CatalogueLink", label=_("Link")), label=_("Links"), min_num=1
    )

    class Meta:
        icon = "tasks"
        label = _("Links of the catalogue")
        description = _(
            "Tools, self-care programmes and other links, kept in one place for all themes."
        )
        group = _("Links and tools")
        template = "links/blocks/catalogue_links_block.html"

    def get_preview_value(self) -> Any:
        """The first links of the catalogue."""
        links = apps.get_model("links", "CatalogueLink").objects.all()[:3]
        return self.normalize({"heading": "", "links": list(links)})

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Two links made up for an empty catalogue."""
        context = super().get_preview_context(value, parent_context)
        return {**context, "samples": _samples()}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the links by kind; one that was deleted from the catalogue is not there."""
        context = super().get_context(value, parent_context=parent_context)
        links = [link for link in value["links"] if link]
        _note_checks(links)
        links = links or context.get("samples", [])
        return {**context, **_shown(value["heading"], links)}


def _note_checks(links: list[CatalogueLink]) -> None:
    from themepages.links.uses import note_checks

    note_checks(links)


def _shown(heading: str, links: list[CatalogueLink]) -> dict[str, Any]:
    """The groups in the order of kinds. A heading of the editor's stands for that of a lone kind."""
    order = list(LinkKind)
    ordered = sorted(links, key=lambda link: order.index(LinkKind(link.kind)))
    groups = [
        {"heading": LinkKind(kind).heading, "links": list(of_kind)}
        for kind, of_kind in groupby(ordered, key=lambda link: link.kind)
    ]
    if heading and len(groups) == 1:
        groups[0]["heading"] = heading
        heading = ""
    return {"heading": heading, "link_groups": groups}


def _samples() -> list[CatalogueLink]:
    """Unsaved ones, of two kinds."""
    make = apps.get_model("links", "CatalogueLink")
    return [
        make(
            kind=LinkKind.ASSESSMENT,
            title_fi="Liikuntatesti",
            url_fi="https://example.org/testi",
            description_fi="Kymmenen kysymystä arjen liikkumisesta.",
            provider="Esimerkkisäätiö",
        ),
        make(
            kind=LinkKind.SELF_CARE,
            title_fi="Uni kuntoon",
            url_fi="https://example.org/uni",
            description_fi="Viiden viikon ohjelma, jonka voi tehdä omaan tahtiin.",
            provider="Esimerkkisäätiö",
        ),
    ]
