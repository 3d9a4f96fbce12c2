"""Addresses of services, which are no pages but have permanent addresses of their own."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from themepages.views.service import service_detail


app_name = "themepages"

urlpatterns = [
    path(_("services/<slug:slug>/<uuid:registry_id>/"), service_detail, name="service"),
]
