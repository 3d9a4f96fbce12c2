"""The component catalogue for developers: every component in every state."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def component_catalogue(request: HttpRequest) -> HttpResponse:
    """Show the design system; only in development."""
    return render(request, "home/component_catalogue.html")
