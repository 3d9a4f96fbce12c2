"""The component catalogue for developers: every component in every state."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from home.catalogue.examples import SCHEMES, examples_by_component
from themepages.enums import ThemeColour, ThemeIcon


def component_catalogue(request: HttpRequest) -> HttpResponse:
    """Show the design system by day and by night, side by side; only in development."""
    context = {
        "components": examples_by_component(),
        "schemes": SCHEMES,
        "colours": ThemeColour.values,
        "icons": [f"icons/{icon}.html" for icon in ThemeIcon.values],
    }
    return render(request, "home/component_catalogue.html", context)
