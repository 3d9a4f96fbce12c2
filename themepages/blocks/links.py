"""Curated links: assessment tools, self-care programmes, and links of each municipality."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    ListBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.snippets.blocks import SnippetChooserBlock

from ptvsync.models import Municipality
from ptvsync.municipalities import region_municipalities


class LinkBlock(StructBlock):
    """A link to another site, with what the reader finds there and who keeps it."""

    title = CharBlock(label=_("Title"), max_length=120)
    url = URLBlock(label=_("Address"))
    description = TextBlock(
        label=_("Description"), rows=2, max_length=250, help_text=_("One or two plain sentences.")
    )
    owner = CharBlock(label=_("Kept by"), max_length=120, required=False, default="")


class ToolsBlock(StructBlock):
    """A list of tools of one kind."""

    kind = ChoiceBlock(
        label=_("Kind"),
        choices=[
            ("assessment", _("Assessment tools")),
            ("selfcare", _("Self-care programmes")),
            ("other", _("Other links")),
        ],
        default="assessment",
    )
    heading = CharBlock(label=_("Heading"), max_length=100, default="Testaa ja arvioi")
    links = ListBlock(LinkBlock(), label=_("Links"), min_num=1)

    class Meta:
        icon = "tasks"
        label = _("Tools")
        description = _("Assessment tools, self-care programmes and other links, each described.")
        template = "themepages/blocks/tools_block.html"
        preview_value = {
            "kind": "assessment",
            "heading": "Testaa ja arvioi",
            "links": [
                {
                    "title": "Liikuntatesti",
                    "url": "https://example.org/testi",
                    "description": "Kymmenen kysymystä arjen liikkumisesta.",
                    "owner": "Esimerkkisäätiö",
                }
            ],
        }


class MunicipalLinkGroupBlock(StructBlock):
    """The links of one municipality."""

    municipality = SnippetChooserBlock("ptvsync.Municipality", label=_("Municipality"))
    links = ListBlock(LinkBlock(), label=_("Links"))


class MunicipalLinksBlock(StructBlock):
    """Links grouped by municipality; a municipality's own view shows its links only."""

    heading = CharBlock(label=_("Heading"), max_length=100, default="Kuntien omat sivut")
    from_catalogue = BooleanBlock(
        label=_("Also the links of the catalogue"),
        required=False,
        default=True,
        help_text=_("Those of the municipalities of the region that have this theme or none."),
    )
    groups = ListBlock(MunicipalLinkGroupBlock(), label=_("Municipalities"))

    class Meta:
        icon = "link"
        label = _("Links by municipality")
        description = _("Pages that the municipalities keep about the theme.")
        template = "themepages/blocks/municipal_links_block.html"

    def get_preview_value(self) -> Any:
        """The first municipality that PTV has told of, with a link made up."""
        link = {
            "title": "Liikuntapaikat kartalla",
            "url": "https://example.org/kartta",
            "description": "Kentät, salit ja reitit kunnan kartalla.",
            "owner": "",
        }
        group = {"municipality": Municipality.objects.first(), "links": [link]}
        return self.normalize({"heading": "Kuntien omat sivut", "groups": [group]})

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the groups of the municipality that is being read, or all of them."""
        context = super().get_context(value, parent_context=parent_context)
        context["groups"] = _with_catalogue(_own_groups(value), value, context)
        return context


def _own_groups(value: Any) -> list[dict[str, Any]]:
    """The editor's groups; one whose municipality is gone is left out."""
    return [
        {"municipality": group["municipality"], "links": group["links"], "more": []}
        for group in value["groups"]
        if group["municipality"]
    ]


def _with_catalogue(
    groups: list[dict[str, Any]], value: Any, context: dict[str, Any]
) -> list[dict[str, Any]]:
    """Those of the municipality that is read, or all, with what other apps know of (``more``) beside."""
    here, page, request = (context.get(name) for name in ("municipality", "page", "request"))
    found = {}
    if value.get("from_catalogue") and page is not None and request is not None:
        places = [here] if here else region_municipalities(request)
        for find in hooks.get_hooks("theme_municipal_links"):
            found.update(find(page, places))
    for group in groups:
        shown = {link["url"].rstrip("/") for link in group["links"]}
        more = found.pop(group["municipality"], [])
        group["more"] = [link for link in more if link.url.rstrip("/") not in shown]
    groups += [{"municipality": place, "links": [], "more": found[place]} for place in found]
    return [g for g in groups if here in (None, g["municipality"]) and (g["links"] or g["more"])]
