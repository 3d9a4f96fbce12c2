"""Addresses that others print and embed: they go by the theme's key and never change."""

from __future__ import annotations

from django.urls import path

from .views.embed import embed
from .views.oembed import oembed
from .views.qr import qr


app_name = "sharing"

urlpatterns = [
    path("upota/<int:page_id>/", embed, name="embed"),
    path("upota/<int:page_id>/<slug:slug>/", embed, name="embed"),
    path("qr/<int:page_id>.<str:kind>", qr, name="qr"),
    path("qr/<int:page_id>/<slug:slug>.<str:kind>", qr, name="qr"),
    path("oembed/", oembed, name="oembed"),
]
