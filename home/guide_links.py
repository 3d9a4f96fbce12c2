"""Views of the site that a guide leads its readers to."""

from __future__ import annotations

from typing import TypedDict

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _


VIEWS = {
    "residents": (
        ("search:results", _("Search for services and events"), _("In your own words.")),
    ),
    "professionals": (
        (
            "search:results",
            _("Search for services and events"),
            _("By need and municipality, in one place."),
        ),
    ),
    "providers": (
        (
            "themepages:visibility",
            _("Why is my service not shown?"),
            _("Check by the name of the service or by business ID what to mend."),
        ),
        (
            "themepages:rules",
            _("Which services are shown in the themes"),
            _("The rules by which services are chosen from PTV."),
        ),
    ),
}


class GuideLink(TypedDict):
    """A card below the text."""

    title: str
    text: str
    url: str


def guide_links(audience: str) -> list[GuideLink]:
    """The links of an audience whose addresses this site has."""
    return [
        GuideLink(title=str(title), text=str(text), url=url)
        for name, title, text in VIEWS.get(audience, ())
        if (url := _address(name))
    ]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
