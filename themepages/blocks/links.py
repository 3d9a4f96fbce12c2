"""Curated links: assessment tools, self-care programmes, and links of each municipality."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, TextBlock, URLBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from ptvsync.models import Municipality


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
    links = ListBlock(LinkBlock(), label=_("Links"), min_num=1)


class MunicipalLinksBlock(StructBlock):
    """Links grouped by municipality; a municipality's own view shows its links only."""

    heading = CharBlock(label=_("Heading"), max_length=100, default="Kuntien omat sivut")
    groups = ListBlock(MunicipalLinkGroupBlock(), label=_("Municipalities"), min_num=1)

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
        here = context.get("municipality")
        groups = [group for group in value["groups"] if group["municipality"]]
        context["groups"] = [g for g in groups if here is None or g["municipality"] == here]
        return context
