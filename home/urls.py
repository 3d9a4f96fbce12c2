"""Addresses of the home app that are not pages."""

from __future__ import annotations

from django.conf import settings
from django.urls import path

from home.views.components import component_catalogue


app_name = "home"

urlpatterns = (
    [path("komponentit/", component_catalogue, name="components")] if settings.DEVELOPMENT else []
)
